const form = document.querySelector('form.filters');
const shown = form.querySelector('output');
const results = [...document.querySelectorAll('[data-outcome]')];
const requirements = results.filter((result) => result.matches('tr'));
const groups = [...document.querySelectorAll('[data-group]')];

function fits(result, wanted) {
  const chosen = ['family', 'level', 'outcome'].every((name) => ['', result.dataset[name]].includes(wanted.get(name)));
  return chosen && !(wanted.has('hide-skipped') && result.dataset.outcome === 'skipped');
}

function apply() {
  const wanted = new FormData(form);
  for (const result of results) result.hidden = !fits(result, wanted);
  for (const group of groups) group.hidden = group.querySelector('[data-outcome]:not([hidden])') === null;
  const visible = requirements.filter(({ hidden }) => !hidden).length;
  shown.textContent = `${visible} of ${requirements.length} requirements shown`;
}

form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
apply();
