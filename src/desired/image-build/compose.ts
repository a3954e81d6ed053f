/** `build:` in canonical form. Source: the Compose Build Specification. */
export interface ComposeBuild {
  readonly context?: string;
  /** Relative to the context. */
  readonly dockerfile?: string;
  readonly dockerfile_inline?: string;
  /** null: the variable is not set where slipway runs, so the Dockerfile's own default holds. */
  readonly args?: Readonly<Record<string, string | null>>;
  readonly additional_contexts?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly network?: string;
  /** `name=address`. */
  readonly extra_hosts?: readonly string[];
  readonly shm_size?: string | number;
  readonly no_cache?: boolean;
  readonly pull?: boolean;
  readonly cache_from?: readonly string[];
  readonly platforms?: readonly string[];
  readonly tags?: readonly string[];
  readonly secrets?: readonly unknown[];
}
