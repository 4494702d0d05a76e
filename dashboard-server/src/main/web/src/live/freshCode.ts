/** Whether the server now has other code for this page than the one that runs. */
export async function isOtherCode(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  const ours = script?.getAttribute("src");
  if (ours === null || ours === undefined || !ours.startsWith("/assets/")) return false;
  try {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    return answer.ok && !answer.redirected && !(await answer.text()).includes(ours);
  } catch {
    return false; // Asked again when the server comes back the next time.
  }
}
