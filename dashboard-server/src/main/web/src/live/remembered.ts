/** Small choices of one browser. Forgotten where it keeps nothing. */
export function remembered(name: string): string {
  try {
    return localStorage.getItem(`pledgewatch.${name}`) ?? "";
  } catch {
    return "";
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`pledgewatch.${name}`, value);
  } catch {
    // Kept for as long as the page is open.
  }
}
