// Leaving must not wait for the framework: it would take the click to the server, which may be out of reach.
document.addEventListener('click', event => {
  const link = event.target.closest && event.target.closest('a');
  if (!link) return;
  if (link.getAttribute('href') === '/x') {
    event.preventDefault();
    event.stopImmediatePropagation();
    document.documentElement.classList.add('left');
    document.body.replaceChildren();
    location.replace('/x');
    // No answer within three seconds: an empty page says nothing about where you were.
    setTimeout(() => location.replace('about:blank'), 3000);
  } else if (link.hasAttribute('data-skip')) {
    // The address of this link is that of the page that was loaded first; the page itself may have changed since.
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById('page')?.focus();
  }
}, true);

// A file that is far too large would be sent for nothing, and the browser would only say that the connection was cut.
document.addEventListener('change', event => {
  const file = event.target.files?.[0];
  if (file) event.target.setCustomValidity(file.size > event.target.dataset.most ? event.target.dataset.tooLarge : '');
}, true);

// What is typed while the connection is gone never reached the server: it is sent again when the connection is back.
const typedOffline = new Set();
const connection = document.getElementById('components-reconnect-modal');
const states = ['show', 'failed', 'rejected'].map(state => 'components-reconnect-' + state);
const isOffline = () => states.some(state => connection.classList.contains(state));
document.addEventListener('input', event => { if (connection && isOffline()) typedOffline.add(event.target); }, true);
if (connection) {
  new MutationObserver(() => {
    document.documentElement.classList.toggle('offline', isOffline());
    if (isOffline()) return;
    const boxes = [...typedOffline];
    typedOffline.clear();
    boxes.forEach(box => box.dispatchEvent(new Event('input', { bubbles: true })));
  }).observe(connection, { attributes: true, attributeFilter: ['class'] });
}
