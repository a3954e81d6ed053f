import type { Amounts } from "./quantity.ts";

/** Who shares the fleet, as fleet.yaml says it under `tenants`. */
export interface Tenant {
  readonly name: string;
  readonly weight: number;
  /** At most this, counted on reserved amounts; what it does not name is unlimited. */
  readonly quota?: Amounts;
  /** This much is kept for it, whether it uses it or not. */
  readonly guarantee?: Amounts;
  /** Host pool: conditions on labels (`zone == b`), all of which hold; absent = every host. */
  readonly hosts?: readonly string[];
  /** Its work counts as this at most. */
  readonly maxPriority?: number;
}
