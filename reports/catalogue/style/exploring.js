const form = document.querySelector('form.filters');
const told = form.querySelector('output');
const groups = [...document.querySelectorAll('[data-group]')];
const requirements = [...document.querySelectorAll('.requirement')].map((element) => ({
  element,
  text: `${element.id} ${element.textContent}`.toLowerCase(),
}));
const names = [...form.querySelectorAll('select')].map(({ name }) => name);

function fits({ element, text }, chosen) {
  const words = chosen.get('words').toLowerCase().split(/\s+/);
  const offers = (name) => chosen.get(name) === '' || element.dataset[name].split(' ').includes(chosen.get(name));
  return words.every((word) => text.includes(word)) && names.every(offers);
}

function apply() {
  const chosen = new FormData(form);
  for (const requirement of requirements) requirement.element.hidden = !fits(requirement, chosen);
  for (const group of groups) {
    const { length } = group.querySelectorAll('.requirement:not([hidden])');
    const count = document.querySelector(`[data-count="${group.dataset.group}"]`);
    group.hidden = length === 0;
    count.textContent = length;
    count.parentElement.hidden = length === 0;
  }
  const visible = requirements.filter(({ element }) => !element.hidden).length;
  told.textContent = `${visible} of ${requirements.length} shown`;
}

// What an address names is shown and unfolded, whatever is filtered.
function unfold() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named === null) return;
  if (named.closest('[hidden]') !== null) form.reset();
  named.open = true;
  named.scrollIntoView();
}

form.addEventListener('input', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', unfold);
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.matches('input, select')) return;
  event.preventDefault();
  form.elements.words.focus();
});
// An opened requirement is what the address names, so that it can be passed on.
for (const { element } of requirements)
  element.addEventListener('toggle', () => element.open && history.replaceState(null, '', `#${element.id}`));
form.hidden = false;
apply();
unfold();
