/** The style sheet of reports in HTML. Colours meet WCAG AA on their background. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#56606e;--line:#d5dae1;--paper:#fff;--head:#f3f5f8;--good:#176c3a;--fair:#8a5300;--bad:#b3261e;--bar:#dfe4ea;--accent:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#a4adba;--line:#3a424e;--paper:#161a20;--head:#20262e;--good:#6fd39a;--fair:#f0b357;--bad:#ff8a80;--bar:#323a45;--accent:#7db7f0}}
body{margin:0 auto;max-width:60rem;padding:2.5rem 1.5rem 5rem;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}.byline{color:var(--soft);margin:0 0 1rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin:0 0 2rem;font-size:.95em}dt{color:var(--soft)}dd{margin:0}
nav ol{list-style:none;margin:0;padding:0;columns:2 18rem}nav li{break-inside:avoid}nav .level-3{padding-left:1.25rem;font-size:.93em}
h2{font-size:1.35rem;margin:2.75rem 0 .75rem;padding-top:.5rem;border-top:1px solid var(--line)}h3{font-size:1.05rem;margin:2rem 0 .35rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.75rem 0 1.25rem;font-size:.9em}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}th{background:var(--head);font-weight:600}
.good{color:var(--good);font-weight:600}.fair{color:var(--fair);font-weight:600}.bad{color:var(--bad);font-weight:600}.muted{color:var(--soft)}
.bar{display:inline-block;width:6rem;height:.5rem;margin-left:.5rem;border-radius:.25rem;background:var(--bar);vertical-align:middle;overflow:hidden}
.bar>i{display:block;height:100%;background:currentColor}
.chart{display:block;width:100%;height:auto;margin:1rem 0 1.5rem;font-size:15px}.chart text{fill:var(--ink);stroke:var(--paper);stroke-width:4px;paint-order:stroke}.chart .track{fill:var(--bar)}.chart .fill{fill:var(--accent)}.chart .axis{stroke:var(--line);stroke-width:2}.chart .mark{stroke:var(--soft);fill:var(--paper);stroke-width:1.5}.chart .mark.today{stroke:var(--bad);fill:var(--bad)}.chart text.today{fill:var(--bad);font-weight:600}
a{color:inherit}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-left{font:8pt system-ui,sans-serif;color:#56606e}@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#56606e}}
@page cover{@bottom-left{content:""}@bottom-right{content:""}}
@page wide{size:A4 landscape}
@media print{
:root{--ink:#000;--soft:#56606e;--line:#d5dae1;--paper:#fff;--head:#f3f5f8;--good:#176c3a;--fair:#8a5300;--bad:#b3261e;--bar:#dfe4ea;--accent:#0b57a4;color-scheme:light;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:none;padding:0;font-size:10.5pt}
.cover{page:cover;break-after:page;padding-top:85mm}.cover h1{font-size:28pt}.cover .byline{font-size:13pt;padding-bottom:8mm;border-bottom:1pt solid var(--line);margin-bottom:8mm}
nav{break-after:page}nav h2{margin-top:0}
main>:first-child{margin-top:0}
.part{break-before:page;margin-top:0}
h2,h3,h4,h5,h6{break-after:avoid}tr,.chart{break-inside:avoid}p:has(+.scroll),p:has(+ul),p:has(+ol){break-after:avoid}
.scroll{overflow:visible}.wide{page:wide}.scroll.wide table{font-size:8.5pt}
}
`;
