import { expect, it } from "vitest";
it("first", () => expect(1).toBe(1));
