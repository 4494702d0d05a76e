import type { ComponentChildren } from "preact";
import { Notice, StaleBanner } from "../page/Banner";
import { TopBar, type Switches } from "../page/TopBar";
import type { LiveModel } from "../live/model";

interface Props {
  readonly model: LiveModel;
  /** What the page is about, for those who do not see it. */
  readonly title: string;
  readonly switches: Switches;
  readonly children: ComponentChildren;
}

/** What all pages share: the top, how fresh it is, and why there may be nothing. */
export function PageFrame({ model, title, switches, children }: Props) {
  const stale = model.stale();
  return (
    <div
      class="page"
      data-stale={stale !== undefined}
      data-loaded={model.isLoaded}
      data-history={model.isHistorySettled}
    >
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <TopBar model={model} stale={stale} switches={switches} />
      <main id="content">
        <h1 class="unseen">{title}</h1>
        <StaleBanner stale={stale} />
        <Notice model={model} />
        {children}
      </main>
    </div>
  );
}
