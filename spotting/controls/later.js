/** Call `act` once the calls have rested for `rest` milliseconds. */
export function later(act, rest) {
  let timer = 0;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(start.now, rest);
  };
  start.now = () => {
    start.stop();
    act();
  };
  start.stop = () => {
    clearTimeout(timer);
    timer = 0;
  };
  start.waits = () => timer !== 0;
  return start;
}
