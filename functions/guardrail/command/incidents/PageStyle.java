package guardrail.command.incidents;

/** How pages look, on a screen and in print. */
final class PageStyle {
  static final String CSS =
      """
      :root { color-scheme: light; }
      body { font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff;
        max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
      h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0 1rem; }
      h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #d0d7de; }
      h3 { font-size: 1rem; margin: 1.25rem 0 0; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0;
        border-bottom: 1px solid #eaeef2; }
      th { width: 10rem; color: #57606a; font-weight: 600; }
      thead th { width: auto; }
      .badge { display: inline-block; padding: .1rem .6rem; border-radius: 1rem;
        font-size: .8rem; font-weight: 700; color: #fff; }
      .hot { background: #b3261e; }
      .warm { background: #8a5300; }
      .calm { background: #1a6b3c; }
      .note { color: #57606a; margin: .25rem 0; }
      .step { white-space: pre-wrap; margin: .5rem 0; }
      pre { white-space: pre-wrap; font: 13px/1.45 ui-monospace, monospace; background: #f6f8fa;
        border: 1px solid #d0d7de; border-radius: 6px; padding: .75rem; }
      svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; }
      svg text { fill: #1b1f24; }
      svg .time { text-anchor: end; font-variant-numeric: tabular-nums; }
      svg .gap { text-anchor: end; fill: #57606a; font-size: 11px; }
      svg .axis { stroke: #57606a; stroke-width: 2; }
      svg .dark { fill: #c9ced6; }
      svg .bad { fill: #b3261e; }
      svg .good { fill: #1a6b3c; }
      svg .plain { fill: #fff; stroke: #57606a; stroke-width: 2; }
      @media print {
        body { margin: 0; max-width: none; font-size: 11pt; }
        .badge, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        h2, h3 { break-after: avoid; }
        tr, li, .step, .whole { break-inside: avoid; }
        pre { border: 1px solid #999; font-size: 9pt; }
      }
      """;

  private PageStyle() {}
}
