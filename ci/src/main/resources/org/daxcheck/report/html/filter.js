// SPDX-License-Identifier: GPL-2.0-only
// Adds a choice above each table that names the columns to filter by; without a script the table is whole.
'use strict';
for (const table of document.querySelectorAll('table[data-filter]')) {
  const rows = Array.from(table.tBodies[0].rows);
  const bar = document.createElement('div');
  const count = document.createElement('span');
  const choices = [];
  const show = () => {
    let shown = 0;
    for (const row of rows) {
      const fits = choices.every(({ column, select }) => !select.value || row.cells[column].textContent === select.value);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.textContent = shown + ' of ' + rows.length;
  };
  bar.className = 'filters';
  for (const column of table.dataset.filter.split(' ').map(Number)) {
    const name = table.tHead.rows[0].cells[column].textContent;
    const select = document.createElement('select');
    const values = new Set(rows.map((row) => row.cells[column].textContent));
    select.setAttribute('aria-label', name);
    select.add(new Option(name + ': all', ''));
    for (const value of Array.from(values).sort()) {
      select.add(new Option(value, value));
    }
    select.addEventListener('change', show);
    choices.push({ column, select });
    bar.append(select);
  }
  bar.append(count);
  table.before(bar);
  show();
}
