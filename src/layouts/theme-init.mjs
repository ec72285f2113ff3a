/**
 * Runs inline before the first paint: marks that scripts run, applies the remembered appearance and the name of the open
 * project, so that nothing flashes and nothing moves, and notes whether something was read here before. It keeps the
 * gestures of a reader who is faster than the page, for src/layouts/wake.ts.
 *
 * Where the page leaves the style of what stands further down and that module for later, it asks for them after the first
 * paint, and for the style at once, and waits for it, where the page opens further down than at its top. Where the module
 * cannot be had, nothing stays unseen, and it is asked for again. Where the site is kept on this machine it asks for the
 * faces at once, which then mostly are here before the page is drawn.
 *
 * Links with an id are variables of that name. The layout prints it and astro.config.mjs hashes it for the
 * Content-Security-Policy, so it stands here once.
 */
export const themeInit = [
  "(e=>{let d=e.dataset,l=self.later,k=navigator.serviceWorker?.controller,w=u=>import(u).catch(()=>setTimeout(w,2e3,u+'?',delete d.bare)),s,t;d.js='';",
  "early=[];for(t of['pointerover','focusin','click','change','scroll','keydown'])addEventListener(t,v=>early.push(v));",
  "if(l){d.bare='';if(location.hash||performance.navigation.type)l.blocking='render',l.rel='stylesheet'}",
  "painted=new Promise(r=>new PerformanceObserver(r).observe({type:'paint',buffered:true}));",
  "painted.then(()=>{k=0;if(l)l.rel='stylesheet',w(wake.href)});",
  "faces=()=>Promise.allSettled([...document.fonts].map(f=>f.load()));k&&faces().then(()=>k&&(d.faces=''));",
  "try{s=localStorage;if(/^(light|dark)$/.test(t=s['meet/theme']))d.theme=t;if(s['meet/reading'])d.read='';(t=s['meet/name'])&&e.style.setProperty('--project',t)}catch{}",
  '})(document.documentElement)',
].join('');
