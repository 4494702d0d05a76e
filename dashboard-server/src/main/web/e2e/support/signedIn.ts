import { tmpdir } from "node:os";
import { join } from "node:path";

const NAME = "PLEDGEWATCH_SIGNED_IN";

/** Where the browsers of the specs find the session; workers inherit the name of the file. */
export const SIGNED_IN = (process.env[NAME] ??= join(
  tmpdir(),
  `pledgewatch-signed-in-${process.pid}.json`,
));
