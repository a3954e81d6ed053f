import { BUILD } from "./build.ts";
import { isReference } from "../../model/reference.ts";
import { acts, field, nested, type Rows, warns } from "./row.ts";

/** Where the image comes from. */
export const IMAGE: Rows = {
  build: acts("an image of the files of the commit; see [building images](building-images.md)", {
    except: [
      warns("beside `image` and a `pull_policy` that takes it", "the image is taken as named, so nothing is built", {
        hint: "use pull_policy: build, or none, to build it",
      }),
    ],
  }),
  ...nested("build", BUILD),
  image: field("Image", {
    except: [
      // The loader of docker compose takes any text, and an unset variable may be all that is wrong.
      warns("what is no reference", "no engine reads this as an image", {
        code: "desired.image",
        hint: "write it as [REGISTRY/]NAME[:TAG], the name in lower case",
        when: (value) => !isReference(String(value)),
      }),
    ],
  }),
  pull_policy: acts("`missing`, `always`, `never`, `build`; see [registries](compose.md#registries)", {
    except: [
      warns("`daily`, `weekly`, `every_…`", "treated as always: the tag is resolved at every sync", {
        code: "desired.pull-policy",
        when: (value) => /^(daily|weekly|every_)/.test(String(value)),
      }),
    ],
  }),
};
