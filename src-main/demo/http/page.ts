const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The sign-in page: a plain form that speaks the login flow. */
export const signInPage = (client: string, redirect: string, state: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Home Assistant</title>
<style>body{font:16px system-ui;display:grid;place-items:center;min-height:90vh;margin:0}form{display:grid;gap:.75rem;width:18rem}input,button{font:inherit;padding:.5rem}</style></head>
<body><form data-client="${escaped(client)}" data-redirect="${escaped(redirect)}" data-state="${escaped(state)}">
<h1>Demo home</h1><p>Sign in as <b>demo</b>, password <b>demo</b>.</p>
<label>Username <input name="username" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<p role="alert"></p><button>Log in</button></form>
<script>
const form = document.querySelector('form');
const { client, redirect, state } = form.dataset;
const post = async (path, body) => {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
};
form.onsubmit = async (event) => {
  event.preventDefault();
  const { username, password } = Object.fromEntries(new FormData(form));
  const flow = await post('/auth/login_flow', { client_id: client, handler: ['homeassistant', null], redirect_uri: redirect });
  const step = await post('/auth/login_flow/' + flow.body.flow_id, { client_id: client, username, password });
  if (step.body.type !== 'create_entry') {
    document.querySelector('[role=alert]').textContent = step.body.message ?? 'Invalid username or password';
    return;
  }
  const back = new URL(redirect);
  back.searchParams.set('code', step.body.result);
  if (state) back.searchParams.set('state', state);
  location.assign(back);
};
</script></body></html>`;
