// Leaving must not wait for the framework: it would take the click to the server, which may be out of reach.
document.addEventListener('click', event => {
  const exit = event.target.closest && event.target.closest('a[href="/x"]');
  if (!exit) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  document.documentElement.classList.add('left');
  document.body.replaceChildren();
  location.replace('/x');
  // No answer within three seconds: an empty page says nothing about where you were.
  setTimeout(() => location.replace('about:blank'), 3000);
}, true);
