/** What happened, as one number (FNV-1a over every event) and as the newest lines for people. */
export class Trace {
  readonly #clock: { monotonicMs(): number };
  readonly #keep: number;
  readonly #marks = new Map<string, number>();
  #lines: string[] = [];
  #hash = 0x811c9dc5;

  constructor(clock: { monotonicMs(): number }, keep: number) {
    this.#clock = clock;
    this.#keep = keep;
  }

  add(actor: string, kind: string, key = ""): void {
    const line = `${this.#clock.monotonicMs().toFixed(1)} ${actor} ${kind} ${key}`;
    for (let at = 0; at < line.length; at += 1) this.#hash = Math.imul(this.#hash ^ line.charCodeAt(at), 0x01000193);
    this.#lines.push(line);
    if (this.#lines.length > 2 * this.#keep) this.#lines = this.#lines.slice(-this.#keep);
  }

  /** Counts an interesting situation: what a campaign never reached it has not tested. */
  mark(situation: string): void {
    this.#marks.set(situation, (this.#marks.get(situation) ?? 0) + 1);
  }

  get marks(): ReadonlyMap<string, number> {
    return this.#marks;
  }

  get lines(): readonly string[] {
    return this.#lines.slice(-this.#keep);
  }

  get hash(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, "0");
  }
}
