import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The system's Chromium: PLEDGEWATCH_CHROMIUM, or found on PATH. */
function chromium(): string {
  const named = process.env["PLEDGEWATCH_CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  for (const file of folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))) {
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  throw new Error("No Chromium: install it (apt install chromium) or set PLEDGEWATCH_CHROMIUM");
}

/** Settings with which a system's browser starts quietly, in a container too. */
export const launchOptions = {
  executablePath: chromium(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Where the pages are. */
export function address(): string {
  const url = process.env["PLEDGEWATCH_URL"];
  if (url === undefined || url === "") {
    throw new Error("Set PLEDGEWATCH_URL to the address of a running dashboard");
  }
  return url;
}
