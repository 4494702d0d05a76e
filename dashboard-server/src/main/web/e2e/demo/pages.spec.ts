import type { Page } from "@playwright/test";
import { PAGES } from "../../src/shell/pages";
import { expect, test } from "../support/stage";

const RUN = "run=demo&force=west-yorkshire";

/** A quiet night may have none. */
const OPEN = / left|No promise is open here/;

/** What each page shows of the simulated force once it has read what there is. */
const SHOWS: Record<string, (page: Page) => Promise<void>> = {
  "/live": async (page) => {
    await expect(page.getByTestId("tile-999").getByTestId("count")).toHaveText(/^\d+ of \d+$/);
    await expect(page.getByTestId("list-open")).toContainText(OPEN);
  },
  "/wall": async (page) => {
    await expect(page.getByTestId("tile-101").getByTestId("count")).toHaveText(/^\d+ of \d+$/);
  },
  "/promises": (page) => expect(page.getByTestId("list-open")).toContainText(OPEN),
  "/explain": (page) => expect(page.getByTestId("explain-queue")).toContainText("To explain"),
  "/replay": (page) => expect(page.getByTestId("order-form").getByLabel(/^To \(/)).not.toHaveValue(""),
  "/neighbourhoods": (page) => expect(page.getByTestId("visible")).toContainText(/\d\s%|–/),
  "/pledge": (page) => expect(page.getByTestId("promise-answer-999")).toContainText(/\d+ of \d+ kept/),
  "/quality": (page) => expect(page.getByTestId("sources")).toContainText("/telephony/west-yorkshire"),
  "/demand": (page) => expect(page.getByTestId("demand")).toHaveAttribute("data-settled", "true"),
  "/users": (page) => expect(page.getByRole("main")).toContainText("demonstration"),
  "/audit": (page) => expect(page.getByRole("row").nth(1)).toContainText("demo"),
  "/account": (page) => expect(page.getByRole("main")).toContainText("demo"),
};

for (const { path } of PAGES.filter((page) => page.path in SHOWS)) {
  test(`should show the simulated force on ${path}, without an error`, async ({ page }) => {
    // Given
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (said) => said.type() === "error" && errors.push(said.text()));
    // When
    await page.goto(`${path}?${RUN}&window=PT1H`);
    // Then
    await SHOWS[path]?.(page);
    expect(errors).toEqual([]);
  });
}

test("should have something to show on every page but the one of a single promise and the sign-in", () => {
  const others = PAGES.map((page) => page.path).filter((path) => !(path in SHOWS));
  expect(others).toEqual(["/promise", "/sign-in"]);
});
