import { expect, it } from "vitest";
import { familiarReference } from "../../src/model/reference.ts";

const ID = `sha256:${"a".repeat(64)}`;

it.each([
  ["busybox", "busybox:latest"],
  ["docker.io/library/busybox:1", "busybox:1"],
  ["index.docker.io/team/app", "team/app:latest"],
  ["library/busybox", "busybox:latest"],
  ["registry.example.com:5000/library/app", "registry.example.com:5000/library/app:latest"],
  ["docker.io/library/busybox:1@sha256:1", "busybox@sha256:1"],
  ["localhost:5000/app:2", "localhost:5000/app:2"],
  [ID, ID],
])("an engine lists %s as %s", (written, listed) => {
  expect(familiarReference(written)).toBe(listed);
});
