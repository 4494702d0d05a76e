import { render } from "preact";
import "@fontsource-variable/inter/wght.css";
import "uplot/dist/uPlot.min.css";
import "./style/tokens.css";
import "./style/page.css";
import "./style/panel.css";
import { LiveModel } from "./live/model";
import { LivePage } from "./page/LivePage";

const root = document.getElementById("app");
if (root !== null) render(<LivePage model={new LiveModel()} />, root);
