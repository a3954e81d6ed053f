/** What the simulated daemon answers instead of a result: an HTTP status and Docker's own text. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
