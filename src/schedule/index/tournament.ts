/** Finds the best of some players again after few of them have changed: only their matches are played again. */
export class Tournament {
  /** Winners: the final at 1, the players from `#count` on; -1 = nobody. */
  #winners = new Int32Array(2);
  #count = 0;
  readonly #plays: (player: number) => boolean;
  readonly #beats: (left: number, right: number) => boolean;

  constructor(plays: (player: number) => boolean, beats: (left: number, right: number) => boolean) {
    this.#plays = plays;
    this.#beats = beats;
  }

  /** -1 when nobody plays. */
  winner(): number {
    return this.#count === 0 ? -1 : this.#winners[1]!;
  }

  begin(count: number): void {
    this.#count = count;
    if (this.#winners.length < 2 * count) this.#winners = new Int32Array(4 * count);
    this.playAll();
  }

  playAll(): void {
    const count = this.#count;
    for (let player = 0; player < count; player++) this.#winners[count + player] = this.#plays(player) ? player : -1;
    for (let match = count - 1; match > 0; match--) this.#play(match);
  }

  playAgain(player: number): void {
    let match = this.#count + player;
    this.#winners[match] = this.#plays(player) ? player : -1;
    while ((match >>= 1) > 0) this.#play(match);
  }

  /** Playing all again would be less work. */
  isMany(players: number): boolean {
    return players * (32 - Math.clz32(this.#count)) > this.#count;
  }

  #play(match: number): void {
    const left = this.#winners[2 * match]!;
    const right = this.#winners[2 * match + 1]!;
    this.#winners[match] = left < 0 || (right >= 0 && this.#beats(right, left)) ? right : left;
  }
}
