import { defineConfig } from "@playwright/test";
import { address, launchOptions } from "./e2e/browser";
import { SIGNED_IN } from "./e2e/support/signedIn";

export default defineConfig({
  testDir: "e2e",
  testMatch: process.env["PLEDGEWATCH_SPECS"] ?? "live/*.spec.ts",
  outputDir: process.env["PLEDGEWATCH_RESULTS"] ?? "test-results",
  timeout: 60_000,
  expect: { timeout: 20_000 },
  // One browser at a time: the specs share one dashboard, which some of them stop.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  globalSetup: "./e2e/support/signIn.ts",
  use: {
    storageState: SIGNED_IN,
    baseURL: address(),
    launchOptions,
    viewport: { width: 1366, height: 768 },
    screenshot: "only-on-failure",
  },
});
