import { useState } from "preact/hooks";
import { useIsBound, useMay } from "../access/me";
import { postJson, words } from "../access/request";
import type { LiveModel } from "../live/model";
import { csvOf, csvTime, type Sheet } from "./csv";
import "./csv.css";

interface Props {
  readonly model: LiveModel;
  /** What it is, for the file's name and those who do not see the panel: "teams". */
  readonly name: string;
  /** The panel's rows as they are shown, asked when somebody wants them. */
  readonly sheet: () => Sheet;
  /** Whether anybody may take it who sees it: what is for the public. */
  readonly isPublic?: boolean;
}

/**
 * Gives a panel's own rows as a file, each with its run, its area and the time that it is of. The
 * server records that first.
 */
export function CsvButton({ model, name, sheet, isPublic = false }: Props) {
  const may = useMay("export");
  const isBound = useIsBound();
  if (!may && !isPublic) return null;
  const [failure, fail] = useState("");
  const take = async () => {
    const { run } = model.view;
    const area = areaOf(model, isBound);
    const asOf = csvTime(model.runTime.reportedMs(), model.zone);
    const { header, rows } = sheet();
    const whole = {
      header: ["run", "area", "as of", ...header],
      rows: rows.map((row) => [run, area, asOf, ...row]),
    };
    await postJson("/api/exported", { panel: name, run, area, rows: rows.length });
    save(csvOf(whole), `${[run, name].filter((part) => part !== "").join("-")}.csv`);
  };
  const told = () => {
    fail("");
    take().catch((reason: unknown) => fail(words(reason)));
  };
  return (
    <>
      <button type="button" class="csv" onClick={told} aria-label={`CSV of ${name}`}>
        CSV
      </button>
      {failure !== "" && <span role="alert">{failure}</span>}
    </>
  );
}

function areaOf(model: LiveModel, isBound: boolean): string {
  if (model.feed.narrowsTo === "none" && !isBound) return "all";
  const { force, district, neighbourhood, centre } = model.view;
  const parts = [force, district, neighbourhood, centre].filter((part) => part !== "");
  return parts.length === 0 ? "all" : parts.join("/");
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
