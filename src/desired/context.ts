import type { Fleet } from "../model/fleet.ts";
import type { Problem } from "../model/problem.ts";
import type { ComposeService, Project } from "../model/project.ts";
import type { FileTree } from "../model/revision.ts";

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What every mapper of one service sees. `report` collects; nothing throws. */
export interface ServiceContext {
  readonly fleet: Fleet;
  readonly project: Project;
  readonly serviceName: string;
  readonly service: ComposeService;
  readonly files: FileTree;
  /** Project directory inside the repository. */
  readonly directory: string;
  /** Variables for configs and secrets with `environment:`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly report: (severity: Problem["severity"], code: string, attribute: string, message: string, hint?: string) => void;
}
