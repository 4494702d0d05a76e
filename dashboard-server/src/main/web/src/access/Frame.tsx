import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { PageLinks } from "../shell/PageLinks";
import "./access.css";
import { MeContext } from "./me";

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A page without figures: about users and what they did. */
export function Frame({ title, wide = false, children }: Props) {
  const isKnown = useContext(MeContext).user !== "";
  return (
    <div class="page" data-loaded="true" data-history="true">
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header class="top">
        <a class="brand" href="/">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M3 20.5h6.5l3.2-11 5 15.5 3.3-9H29" />
          </svg>
          <span>Pledgewatch</span>
        </a>
        {isKnown && <PageLinks query="" />}
      </header>
      <main id="content" class={wide ? "plain wide" : "plain"}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

/** What went wrong, read out when it comes up. */
export function Trouble({ text }: { text: string | undefined }) {
  return (
    <p class={text === undefined ? "unseen" : "trouble"} role="alert">
      {text}
    </p>
  );
}
