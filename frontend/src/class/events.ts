/** Server-sent events, as they come in: in pieces that end anywhere. */
export class Events {
  private rest = "";
  private data: string[] = [];

  private readonly take: (data: string) => void;

  constructor(take: (data: string) => void) {
    this.take = take;
  }

  /** Read a piece of a stream; a comment line says only that the other side is there. */
  read(piece: string): void {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop()!;
    for (const line of lines) this.line(line);
  }

  private line(line: string): void {
    if (line.startsWith("data:")) this.data.push(line.slice(5).replace(/^ /, ""));
    else if (!line && this.data.length) {
      const data = this.data.join("\n");
      this.data = [];
      this.take(data);
    }
  }
}
