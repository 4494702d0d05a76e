import { expect, test } from "vitest";
import { fieldOf, timeOf } from "../src/replay/zoned";

const LONDON = "Europe/London";

test("should read a field in the zone, summer and winter", () => {
  // When, Then
  expect(timeOf("2026-07-01T12:00", LONDON)).toBe(Date.parse("2026-07-01T11:00:00Z"));
  expect(timeOf("2026-12-01T12:00", LONDON)).toBe(Date.parse("2026-12-01T12:00:00Z"));
  expect(timeOf("2026-12-01T12:00", "Asia/Kolkata")).toBe(Date.parse("2026-12-01T06:30:00Z"));
});

test("should show a time as the field that reads as the same time", () => {
  // Given
  const ms = Date.parse("2026-07-01T11:05:00Z");
  // When
  const field = fieldOf(ms, LONDON);
  // Then
  expect(field).toBe("2026-07-01T12:05");
  expect(timeOf(field, LONDON)).toBe(ms);
});

test("should take the first of an hour that comes twice", () => {
  // When, Then
  expect(timeOf("2026-10-25T01:30", LONDON)).toBe(Date.parse("2026-10-25T00:30:00Z"));
});

test("should read an hour that the clocks leave out as before the change", () => {
  // When, Then
  expect(timeOf("2026-03-29T01:30", LONDON)).toBe(Date.parse("2026-03-29T01:30:00Z"));
});

test("should say that a field is not filled in", () => {
  // When, Then
  expect(timeOf("", LONDON)).toBeUndefined();
});
