/** How much apply does at a time and how long it waits. Counts are per host. */
export interface Limits {
  /** More than two gain nothing: an engine starts containers one after the other. */
  readonly startsPerHost: number;
  readonly createsPerHost: number;
  readonly pullsPerHost: number;
  /** A build takes what the host has. */
  readonly buildsPerHost: number;
  /** A stop may take the whole grace period and costs the engine nothing while it waits. */
  readonly stopsPerHost: number;
  readonly othersPerHost: number;
  /** Until the first word of a pull: what a registry out of reach costs. */
  readonly pullFirstByteMs: number;
  /** Longest silence in the middle of a pull. */
  readonly pullIdleMs: number;
  /** After so long a silence of a build or a transfer its engines are asked whether they are still there. */
  readonly workSilenceMs: number;
  /** Longest silence of a transfer whose engines answer: they write an image to their disks before the first byte and after the last. */
  readonly transferMs: number;
  /** Longest silence of a build whose engine answers: compilers say nothing for long. */
  readonly buildMs: number;
  /** Between two looks at the containers that gates wait for. */
  readonly pollMs: number;
  /** A host that lists nothing for this long makes its gates `unknown`. */
  readonly silenceMs: number;
  /** Of a read that follows an unknown outcome or serves a gate. */
  readonly readDeadlineMs: number;
  /** Tries of one name that is taken although no container has it, before the next attempt suffix. */
  readonly nameTries: number;
  /** What a write under way still gets when the sync is interrupted. */
  readonly interruptGraceMs: number;
  /** How long a removal that is in progress may take. */
  readonly removalMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  startsPerHost: 2,
  createsPerHost: 4,
  pullsPerHost: 2,
  buildsPerHost: 1,
  stopsPerHost: 8,
  othersPerHost: 4,
  pullFirstByteMs: 15_000,
  pullIdleMs: 60_000,
  workSilenceMs: 60_000,
  transferMs: 600_000,
  buildMs: 1_800_000,
  pollMs: 250,
  silenceMs: 15_000,
  readDeadlineMs: 5_000,
  nameTries: 3,
  interruptGraceMs: 3_000,
  removalMs: 30_000,
};
