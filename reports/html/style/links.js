function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  const inner = target.matches('article') ? target.querySelector('details') : null;
  for (let node = inner ?? target; node !== null; node = node.parentElement)
    if (node.matches('details')) node.open = true;
  target.scrollIntoView();
}

async function copy(button) {
  const text = button.parentElement.querySelector('code').textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(button.parentElement.querySelector('code'));
    button.textContent = document.execCommand('copy') ? 'Copied' : 'Press Ctrl+C';
  }
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2_000);
}

for (const button of document.querySelectorAll('.copy')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}
addEventListener('hashchange', reveal);
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('.finding > details')) folded.open = true;
});
reveal();
