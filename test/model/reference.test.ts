import { expect, it } from "vitest";
import { familiarReference, isReference } from "../../src/model/reference.ts";

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

it.each([
  "busybox",
  "a/b/c:1.2-x_Y",
  "registry.example.com:5000/team/app__b--c.d:1",
  "[2001:db8::1]:5000/app",
  "localhost/app",
  "Host/app",
  `app:1@${ID}`,
  ID,
])("an engine reads %s as an image", (written) => {
  expect(isReference(written)).toBe(true);
});

it.each([
  "",
  "App",
  "a:b:c",
  "a//b",
  "a/b/",
  "/a",
  "a b",
  "a:",
  "a@sha256:1",
  "-a",
  "a..b",
  "a___b",
  "https://a/b",
  `a:${"1".repeat(129)}`,
  `${"a-".repeat(5000)}!`,
])("no engine reads %j as an image", (written) => {
  expect(isReference(written)).toBe(false);
});
