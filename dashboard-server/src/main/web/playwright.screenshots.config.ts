import { defineConfig } from "@playwright/test";
import { address, launchOptions } from "./e2e/browser";
import { SIGNED_IN } from "./e2e/support/signedIn";

/** `npm run screenshots`: pictures of every page at PLEDGEWATCH_URL, at three sizes, dark and light. */
export default defineConfig({
  testDir: "e2e/screenshots",
  outputDir: process.env["PLEDGEWATCH_RESULTS"] ?? "test-results",
  timeout: 60_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [["list"]],
  globalSetup: "./e2e/support/signIn.ts",
  use: { baseURL: address(), launchOptions, storageState: SIGNED_IN },
});
