import type { Figure } from "./figure.ts";

export interface BenchOptions {
  /** How often each subject is measured. */
  readonly repeats: number;
  /** The smallest form: shows that the bench works, not how fast slipway is. */
  readonly smoke: boolean;
  /** Progress, for people. */
  readonly note: (text: string) => void;
}

export interface Bench {
  readonly name: string;
  readonly summary: string;
  /** Needs real Docker Engines. */
  readonly engines: boolean;
  /** The repeats of a full run, where `--repeats` does not say. */
  readonly repeats: number;
  run(options: BenchOptions): Promise<readonly Figure[]>;
}
