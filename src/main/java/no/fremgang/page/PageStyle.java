package no.fremgang.page;

/** How the page looks, on a screen and on A4. */
final class PageStyle {
  static final String CSS =
      """
      :root{--ink:#1d2733;--soft:#5b6776;--line:#d9dfe6;--paper:#fff;--wash:#f4f6f9;--accent:#0b5c7a;
        --gap:#a3341f;--good:#1f6f43;--grey:#7b8794}
      *{box-sizing:border-box}
      body{margin:0;background:var(--wash);color:var(--ink);
        font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
      main{max-width:60rem;margin:2rem auto;background:var(--paper);padding:2.5rem 3rem;
        border:1px solid var(--line);border-radius:12px}
      header{border-bottom:3px solid var(--accent);padding-bottom:1.2rem}
      .kind{margin:0;color:var(--accent);font-weight:600;letter-spacing:.04em}
      h1{font-size:2.1rem;line-height:1.2;margin:.1rem 0 1rem}
      h2{font-size:1.3rem;margin:2.2rem 0 .7rem;color:var(--accent)}
      h3{font-size:1.08rem;margin:0 0 .3rem}
      h4{font-size:.95rem;margin:.9rem 0 .2rem;color:var(--soft)}
      p{margin:.3rem 0 .6rem;max-width:46rem}
      ul,ol{margin:.2rem 0 .6rem;padding-left:1.3rem}
      li{margin:.25rem 0;max-width:46rem}
      .facts{display:flex;flex-wrap:wrap;gap:.6rem 2.2rem;margin:.6rem 0 0}
      .facts dt{color:var(--soft);font-size:.85rem}
      .facts dd{margin:0;font-weight:600;font-variant-numeric:tabular-nums}
      .praise{list-style:none;padding:0}
      .praise li{background:#edf6f0;border-left:4px solid var(--good);padding:.6rem .9rem;
        margin:.5rem 0;border-radius:0 8px 8px 0}
      .card{border:1px solid var(--line);border-radius:10px;padding:1.1rem 1.3rem;margin:.9rem 0}
      .cause{margin:0;color:var(--soft);font-size:.9rem}
      .talk>div{display:grid;grid-template-columns:9rem 1fr;gap:0 1.5rem;border-top:1px solid var(--line);
        padding:.8rem 0 .3rem}
      .days{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}
      .days li{border:1px solid var(--line);border-radius:999px;padding:.1rem .8rem;margin:0}
      .hint{color:var(--soft);font-size:.9rem}
      table{border-collapse:collapse;width:100%;font-size:.9rem}
      th{text-align:left;font-weight:600}
      thead th{color:var(--soft);font-size:.82rem;border-bottom:1px solid var(--line);padding:.3rem .5rem}
      tbody th,td{padding:.35rem .5rem;border-bottom:1px solid var(--line);vertical-align:middle}
      tbody th{font-weight:500}
      td{font-variant-numeric:tabular-nums}
      .verdict.shown_gap,.verdict.indicated_gap{color:var(--gap);font-weight:600}
      .verdict.strength{color:var(--good);font-weight:600}
      .verdict.not_enough_data,.verdict.not_comparable{color:var(--soft)}
      .chart{display:block}
      .track{stroke:var(--line);stroke-width:1}
      .expected{stroke:var(--ink);stroke-width:1.5}
      .interval{fill:#b9c4d0}
      .dot{fill:#44515f;stroke:#fff;stroke-width:1.5}
      .shown_gap .interval,.indicated_gap .interval{fill:#e7b9ae}
      .shown_gap .dot,.indicated_gap .dot{fill:var(--gap)}
      .strength .interval{fill:#b2d9c2}
      .strength .dot{fill:var(--good)}
      .not_enough_data .interval,.not_comparable .interval{fill:none;stroke:var(--grey);
        stroke-dasharray:3 3}
      footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.8rem;color:var(--soft);
        font-size:.85rem}
      footer p{overflow-wrap:anywhere}
      @media (max-width:45rem){main{margin:0;padding:1.2rem;border:0}.talk>div{grid-template-columns:1fr}
        table{display:block;overflow-x:auto}}
      @media print{@page{size:A4;margin:16mm}body{background:none;font-size:10.5pt}
        main{margin:0;padding:0;border:0;max-width:none}
        h2,h3,h4{break-after:avoid}.card,tr,.praise li,.talk>div{break-inside:avoid}
        .praise li,.interval,.dot{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
      """;

  private PageStyle() {}
}
