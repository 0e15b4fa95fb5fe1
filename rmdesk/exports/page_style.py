"""How the web page looks: light and dark as the reader's computer asks, larger text, narrow windows, and on paper.

The colours are those of the window; each pair was measured against WCAG 2.2 AA (tests/unit/exports/test_page.py).
"""

STYLE = """\
:root {
  color-scheme: light dark;
  --page: #f4f6f7; --sheet: #ffffff; --text: #212b32; --muted: #4c6272; --rule: #d0d8dc;
  --accent: #0b6270; --soft: #dff0f2; --on-soft: #08454f; --under-way: #7a4b00; --done: #00662f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12181c; --sheet: #1b2328; --text: #e8edf0; --muted: #a9b8c2; --rule: #3a474f;
    --accent: #6cc7d5; --soft: #10363d; --on-soft: #c3e8ee; --under-way: #f0b65e; --done: #6fd39a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2rem 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
main {
  max-width: 70rem; margin: 0 auto; padding: 2rem; background: var(--sheet);
  border: 1px solid var(--rule); border-top: 0.5rem solid var(--accent); border-radius: 0.5rem;
}
h1 { margin: 0 0 0.5rem; font-size: 1.75rem; line-height: 1.25; overflow-wrap: anywhere; }
header p { margin: 0; color: var(--muted); }
.table { margin: 1.5rem 0; overflow-x: auto; }
.table:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem 0.75rem; text-align: start; vertical-align: top; }
thead th { background: var(--soft); color: var(--on-soft); font-size: 0.875rem; white-space: nowrap; }
tbody tr { border-bottom: 1px solid var(--rule); }
tbody th { font-weight: 400; min-width: 14rem; overflow-wrap: anywhere; }
td { white-space: nowrap; }
.proposed, .agreed, .under-way, .done, .set-aside { font-weight: 600; }
.proposed, .set-aside { color: var(--muted); }
.agreed { color: var(--accent); }
.under-way { color: var(--under-way); }
.done { color: var(--done); }
footer { border-top: 1px solid var(--rule); padding-top: 1rem; color: var(--muted); font-size: 0.875rem; }
footer p { margin: 0; }
@media (max-width: 40rem) {
  body { padding: 0; }
  main { border-inline: 0; border-radius: 0; padding: 1.25rem 1rem; }
  th, td { padding: 0.5rem 0.375rem; }
  td { white-space: normal; }
  tbody th { min-width: 9rem; }
}
@media print {
  :root {
    --page: #ffffff; --sheet: #ffffff; --text: #000000; --muted: #333333; --rule: #999999;
    --accent: #000000; --soft: #ffffff; --on-soft: #000000; --under-way: #000000; --done: #000000;
  }
  @page {
    size: A4; margin: 18mm;
    @bottom-left {
      content: "Page " counter(page) " of " counter(pages); font: 8.5pt Inter, Arial, sans-serif; color: #333333;
    }
  }
  body { padding: 0; font-size: 10.5pt; }
  main { max-width: none; padding: 0; border: 0; }
  .table { overflow: visible; }
  th, td { padding: 0.3rem 0.5rem; }
  thead { display: table-header-group; }
  thead th { border-bottom: 2px solid var(--rule); }
  tr, footer { break-inside: avoid; }
}
"""
