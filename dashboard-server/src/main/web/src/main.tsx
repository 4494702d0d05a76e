import { render } from "preact";
import "@fontsource-variable/inter/wght.css";
import "uplot/dist/uPlot.min.css";
import "./style/tokens.css";
import "./style/page.css";
import "./style/panel.css";
import "./style/cases.css";
import "./style/live.css";
import { App } from "./shell/App";

const root = document.getElementById("app");
if (root !== null) render(<App path={location.pathname} />, root);
