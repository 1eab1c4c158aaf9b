const form = document.querySelector('form.filters');
const results = [...document.querySelectorAll('[data-outcome]')];
const requirements = results.filter((result) => result.matches('tr'));
const groups = [...document.querySelectorAll('[data-group]')];

function fits(result, wanted) {
  const chosen = ['family', 'level', 'outcome'].every((name) => ['', result.dataset[name]].includes(wanted.get(name)));
  const words = wanted.get('search').toLowerCase().split(/\s+/);
  const text = result.textContent.toLowerCase();
  return (
    chosen &&
    words.every((word) => text.includes(word)) &&
    !(wanted.has('hide-skipped') && result.dataset.outcome === 'skipped')
  );
}

function apply(event) {
  const wanted = new FormData(form);
  const isWide = ['search', 'family', 'level', 'outcome'].every((name) => wanted.get(name).trim() === '');
  for (const result of results) result.hidden = !fits(result, wanted);
  for (const group of groups) {
    group.hidden = group.querySelector('[data-outcome]:not([hidden])') === null;
    if (event !== undefined && group.matches('details')) group.open = !isWide && !group.hidden;
  }
  const visible = requirements.filter(({ hidden }) => !hidden).length;
  form.querySelector('output').textContent = `${visible} of ${requirements.length} requirements shown`;
}

if (form !== null) {
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
