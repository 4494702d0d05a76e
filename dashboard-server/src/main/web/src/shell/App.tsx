import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { LiveModel } from "../live/model";
import { pageAt, type PageEntry, type PageProps } from "./pages";

/** The page that the address names. */
export function App({ path }: { path: string }) {
  const entry = pageAt(path);
  return entry === undefined ? <NoSuchPage /> : <Loaded entry={entry} />;
}

function Loaded({ entry }: { entry: PageEntry }) {
  const [model] = useState(() => new LiveModel(entry.feed));
  const [page, show] = useState<{ readonly component: ComponentType<PageProps> }>();
  const [isMissing, miss] = useState(false);
  useEffect(() => {
    entry.load().then(
      (component) => show({ component }),
      () => miss(true),
    );
  }, [entry]);
  if (isMissing) {
    return (
      <p class="banner notice" role="alert">
        This page could not be loaded. <a href={location.href}>Try again</a>
      </p>
    );
  }
  return page === undefined ? null : <page.component model={model} />;
}

function NoSuchPage() {
  return (
    <main class="page">
      <p class="banner notice">
        There is no such page. <a href="/live">Go to the live page</a>
      </p>
    </main>
  );
}
