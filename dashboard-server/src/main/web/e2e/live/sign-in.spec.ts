import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Browser, type Page } from "@playwright/test";

/** A browser in which nobody is signed in. */
async function fresh(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    storageState: { cookies: [], origins: [] },
  });
  return context.newPage();
}

async function signInAs(page: Page, user: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(`^${user} `) }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(
    (found) => found.impact === "serious" || found.impact === "critical",
  );
  expect(serious.map((found) => `${found.id}: ${found.nodes[0]?.html ?? ""}`)).toEqual([]);
}

test("should lead to the sign-in page and back, by keyboard alone", async ({ browser, baseURL }) => {
  // Given
  const page = await fresh(browser, baseURL);
  await page.goto("/live?window=PT15M");
  await expect(page).toHaveURL(/sign-in\?to=/);
  await expect(page.getByText("open to everybody")).toBeVisible();
  await expectNothingSerious(page);
  // When
  await page.getByRole("button", { name: /^supervisor / }).focus();
  await page.keyboard.press("Enter");
  // Then
  await expect(page).toHaveURL(/\/live\?.*window=PT15M/);
  await expect(page.getByRole("link", { name: /supervisor/ })).toBeVisible();
});

test("should show each role its own pages alone", async ({ browser, baseURL }) => {
  // Given
  const page = await fresh(browser, baseURL);
  // When
  await signInAs(page, "administrator");
  // Then
  await expect(page).toHaveURL(/\/users/);
  const links = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
  await expect(links.filter({ hasText: "Audit" })).toHaveCount(1);
  await expect(links.filter({ hasText: "Live" })).toHaveCount(0);
  await expectNothingSerious(page);
  // When
  await page.goto("/live");
  // Then
  await expect(page.getByTestId("refused")).toContainText("not for the role of administrator");
});

test("should show the administrator who did what", async ({ browser, baseURL }) => {
  // Given
  const page = await fresh(browser, baseURL);
  await signInAs(page, "administrator");
  // When
  await page.goto("/audit");
  // Then
  await expect(page.getByRole("row").filter({ hasText: "Signed in" }).first()).toBeVisible();
  await expectNothingSerious(page);
  // When
  await page.getByRole("button", { name: "Verify" }).click();
  // Then
  await expect(page.getByTestId("verdict")).toContainText("Whole");
});

test("should lead to the sign-in page once signed out, from a page left open as well", async ({
  browser,
  baseURL,
}) => {
  // Given
  const page = await fresh(browser, baseURL);
  await signInAs(page, "supervisor");
  await expect(page).toHaveURL(/\/live/);
  const account = await page.context().newPage();
  await account.goto("/account");
  await expect(account.getByTestId("user")).toHaveText("supervisor");
  await expectNothingSerious(account);
  // When
  await account.getByRole("button", { name: "Sign out" }).click();
  // Then
  await expect(account).toHaveURL(/sign-in/);
  await expect(page).toHaveURL(/sign-in/);
});

test("should show whoever is bound to a force that one", async ({ browser, baseURL }) => {
  // Given
  const page = await fresh(browser, baseURL);
  // When
  await signInAs(page, "essex-supervisor");
  // Then
  await expect(page).toHaveURL(/\/live\?.*force=essex/);
  await expect(page.getByLabel("Force").locator("option")).toHaveText(["Essex"]);
});
