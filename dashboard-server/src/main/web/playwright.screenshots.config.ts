import { defineConfig } from "@playwright/test";
import { address, launchOptions } from "./e2e/browser";

/** `npm run screenshots`: pictures of every page at PLEDGEWATCH_URL, at three sizes, dark and light. */
export default defineConfig({
  testDir: "e2e/screenshots",
  outputDir: process.env["PLEDGEWATCH_RESULTS"] ?? "test-results",
  timeout: 60_000,
  workers: 1,
  reporter: [["list"]],
  use: { baseURL: address(), launchOptions },
});
