/** The teacher's clock: it runs on between two snapshots. */
import type { Clock } from "./shapes.ts";

/** Return minutes and seconds, as a clock shows them. */
export function minutes(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Return how many seconds of step and lesson have gone by, a while after a snapshot. */
export function elapsed(clock: Clock, since: number): { step: number; lesson: number } {
  const more = clock.running ? since / 1000 : 0;
  return { step: clock.step_seconds + more, lesson: clock.lesson_seconds + more };
}

/** Return by how many whole minutes the class is late now, 0 if it is not. */
export function late(clock: Clock, since: number): number {
  const over = elapsed(clock, since).lesson - clock.planned_seconds;
  return Math.max(clock.late_by_minutes, over >= 60 ? Math.floor(over / 60) : 0);
}
