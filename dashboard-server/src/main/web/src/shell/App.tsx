import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { MeContext, NOBODY, usualForce, whoAmI, type Me } from "../access/me";
import { goToSignIn } from "../access/request";
import { boundFeed } from "../live/feed";
import { LiveModel } from "../live/model";
import { pageAt, type FiguresPage, type PageEntry, type PlainPage } from "./pages";

/** The page that the address names, for whoever is signed in. */
export function App({ path }: { path: string }) {
  const entry = pageAt(path);
  if (entry === undefined) return <NoSuchPage />;
  return entry.needs === "sign-in" ? <Opened entry={entry} me={NOBODY} /> : <Known entry={entry} />;
}

function Known({ entry }: { entry: PageEntry }) {
  const [me, know] = useState<Me>();
  const [isUnreached, miss] = useState(false);
  useEffect(() => {
    void whoAmI(() => miss(true)).then((who) => (who === "nobody" ? goToSignIn() : know(who)));
  }, []);
  if (me === undefined) {
    return isUnreached ? (
      <p class="banner notice" role="alert">
        The dashboard server does not answer. Trying again.
      </p>
    ) : null;
  }
  if (!me.permissions.includes(entry.needs)) return <NotForYou me={me} />;
  return <Opened entry={entry} me={me} />;
}

function Opened({ entry, me }: { entry: PageEntry; me: Me }) {
  return (
    <MeContext.Provider value={me}>
      {"feed" in entry ? <Figures entry={entry} me={me} /> : <Plain entry={entry} />}
    </MeContext.Provider>
  );
}

function Figures({ entry, me }: { entry: FiguresPage; me: Me }) {
  const [model] = useState(() => {
    const feed = me.forces === "all" ? entry.feed : boundFeed(entry.feed);
    return new LiveModel(feed, usualForce(me.forces));
  });
  const page = useLoaded(entry.load);
  if (page === "missing") return <Missing />;
  return page === undefined ? null : <page.component model={model} />;
}

function Plain({ entry }: { entry: PlainPage }) {
  const page = useLoaded(entry.plain);
  if (page === "missing") return <Missing />;
  return page === undefined ? null : <page.component />;
}

/** A page's code, once it is there. */
function useLoaded<P>(load: () => Promise<ComponentType<P>>) {
  const [page, show] = useState<{ readonly component: ComponentType<P> } | "missing">();
  useEffect(() => {
    load().then(
      (component) => show({ component }),
      () => show("missing"),
    );
  }, [load]);
  return page;
}

function Missing() {
  return (
    <p class="banner notice" role="alert">
      This page could not be loaded. <a href={location.href}>Try again</a>
    </p>
  );
}

function NotForYou({ me }: { me: Me }) {
  return (
    <main class="page" data-testid="refused">
      <p class="banner notice">
        This page is not for the role of {me.user}. <a href="/">Go to your own</a>, or{" "}
        <a href="/account">sign in as somebody else</a>.
      </p>
    </main>
  );
}

function NoSuchPage() {
  return (
    <main class="page">
      <p class="banner notice">
        There is no such page. <a href="/">Go to the first page</a>
      </p>
    </main>
  );
}
