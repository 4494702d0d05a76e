import { useEffect, useId, useRef } from "preact/hooks";
import { percentNumber } from "../live/format";
import { MARGIN } from "../live/status";
import type { Card, Policy, PromiseRule } from "../live/types";

interface Props {
  readonly policy: Policy | undefined;
  readonly measure: string;
  readonly name: string;
  readonly label: string;
  readonly close: () => void;
}

/** The whole card of one figure, over the page. */
export function CardDialog({ policy, measure, name, label, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const card = policy?.cards.find((one) => one.measure === measure && one.name === name);
  return (
    <dialog
      ref={dialog}
      class="card"
      aria-labelledby={title}
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="card-body">
        <header>
          <h3 id={title}>{label}</h3>
          <button type="button" class="close" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {policy === undefined ? (
          <p>The definition could not be read from the server.</p>
        ) : card === undefined ? (
          <p>
            The policy pack {policy.name} has no definition of {measure} {name}.
          </p>
        ) : (
          <CardText policy={policy} card={card} />
        )}
      </div>
    </dialog>
  );
}

function CardText({ policy, card }: { policy: Policy; card: Card }) {
  const rule = card.measure === "promise" ? policy.promises[card.name] : undefined;
  return (
    <>
      <blockquote>
        <p>{card.says}</p>
        <footer>
          {policy.title}
          {rule !== undefined && rule.point > 0 && `, point ${rule.point}`}
        </footer>
      </blockquote>
      <dl>
        <dt>Numerator</dt>
        <dd>{card.numerator}</dd>
        <dt>Denominator</dt>
        <dd>{card.denominator}</dd>
        <dt>Clock starts</dt>
        <dd>{card.clockStart}</dd>
        <dt>Clock stops</dt>
        <dd>{card.clockStop}</dd>
        <dt>Dated</dt>
        <dd>{card.dated}</dd>
        <dt>Boundary</dt>
        <dd>{card.boundary}</dd>
        <dt>Excluded</dt>
        <dd>{card.excluded}</dd>
        <dt>Known limits</dt>
        <dd>{card.limits}</dd>
        {rule !== undefined && <Goal rule={rule} />}
        <dt>Policy pack</dt>
        <dd>
          {card.pack}, version {card.version} <span class="muted">· {policy.source}</span>
        </dd>
      </dl>
    </>
  );
}

function Goal({ rule }: { rule: PromiseRule }) {
  return (
    <>
      <dt>Goal</dt>
      <dd>
        {rule.goal === undefined ? (
          "none in the pack: the figure stands beside its target, neither met nor missed"
        ) : (
          <>
            {percentNumber(rule.goal)}&nbsp;%. Meeting: at or above it. At risk: met by less than{" "}
            {MARGIN * 100} points, or missed if those at risk (a fifth of their time or less left)
            break. Missing: below it
          </>
        )}
      </dd>
    </>
  );
}
