import { useContext } from "preact/hooks";
import { MeContext } from "../access/me";
import { pageAt, PAGES } from "./pages";

/** The other pages that one may see, of the same scope; and one's own account. */
export function PageLinks({ query }: { query: string }) {
  const me = useContext(MeContext);
  const named = PAGES.filter((page) => page.name !== undefined && me.permissions.includes(page.needs));
  const here = pageAt(location.pathname)?.path;
  return (
    <nav class="pages" aria-label="Pages">
      {named.map((page) => (
        <a
          key={page.path}
          href={page.path + query}
          aria-current={page.path === here ? "page" : undefined}
        >
          {page.name}
        </a>
      ))}
      {me.user !== "" && (
        <a href="/account" aria-current={here === "/account" ? "page" : undefined}>
          <span class="unseen">Account: </span>
          {me.user}
        </a>
      )}
    </nav>
  );
}
