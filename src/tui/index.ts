export { pollingFeed } from "./feed.ts";
export type { Feed, Picture } from "./feed.ts";
export { refusal, runTop } from "./run.ts";
