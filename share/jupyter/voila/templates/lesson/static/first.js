(()=>{var p=t=>`les-${t}`;function a(t){try{return sessionStorage.getItem(p(t))}catch{return null}}function r(t,e){try{e?sessionStorage.setItem(p(t),e):sessionStorage.removeItem(p(t))}catch{}}var o=document.documentElement,$="F8";function y(){dispatchEvent(new Event("les-scheme"))}function g(t){t==="light"||t==="dark"?o.dataset.lesScheme=t:delete o.dataset.lesScheme,r("scheme",o.dataset.lesScheme??"")}function E(t){t==="presenter"?o.dataset.lesSize=t:delete o.dataset.lesSize,r("size",o.dataset.lesSize??"")}function w(){let t=o.dataset.lesScheme??"system",e=document.querySelector(`[name=les-scheme][value=${t}]`);e&&(e.checked=!0),document.querySelector("[data-les-presenter]")?.setAttribute("aria-pressed",String(o.dataset.lesSize==="presenter"))}function S(){let t=N(),e=t?.getBoundingClientRect().top??0;E(o.dataset.lesSize?"":"presenter"),w(),t&&scrollBy({top:t.getBoundingClientRect().top-e,behavior:"instant"}),y()}function N(){return[...document.querySelectorAll("#lesson :is(h1, h2, h3, p, li, fieldset)")].find(e=>e.getBoundingClientRect().top>0)??null}function F(t){let e=t.target instanceof Element&&t.target.closest("input, select, textarea");return t.defaultPrevented||!!e||_()}function _(){return CSS.supports("selector(:popover-open)")&&document.querySelector(":popover-open")!==null}function j(t){if(t.ctrlKey||t.altKey||t.metaKey||t.shiftKey||t.repeat)return;let e=t.key==="Escape"&&o.dataset.lesSize&&!F(t);t.key!==$&&!e||(t.preventDefault(),S())}function b(){g(a("scheme")??""),E(a("size")??""),addEventListener("keydown",j),addEventListener("change",({target:t})=>{!(t instanceof HTMLInputElement)||t.name!=="les-scheme"||(g(t.value),y())}),addEventListener("click",({target:t})=>{t instanceof Element&&t.closest("[data-les-presenter]")&&S()}),addEventListener("DOMContentLoaded",w)}var L=`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Times tables</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
main { max-width: 44rem; margin: 0 auto; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: clamp(0.7rem, 3vw, 1.1rem); font-variant-numeric: tabular-nums; }
th, td { padding: 0.4em 0; border: 1px solid GrayText; text-align: center; }
p { min-height: 1.5em; }
a { color: LinkText; display: inline-block; min-height: 44px; line-height: 44px; }
</style>
</head>
<body>
<main>
<h1>Times tables</h1>
<table>
<caption>From 1 to 12</caption>
<thead>
<tr><th scope="col">×</th><th scope="col">1<th scope="col">2<th scope="col">3<th scope="col">4<th scope="col">5<th scope="col">6<th scope="col">7<th scope="col">8<th scope="col">9<th scope="col">10<th scope="col">11<th scope="col">12
<tbody>
<tr><th scope="row">1<td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8<td>9<td>10<td>11<td>12
<tr><th scope="row">2<td>2<td>4<td>6<td>8<td>10<td>12<td>14<td>16<td>18<td>20<td>22<td>24
<tr><th scope="row">3<td>3<td>6<td>9<td>12<td>15<td>18<td>21<td>24<td>27<td>30<td>33<td>36
<tr><th scope="row">4<td>4<td>8<td>12<td>16<td>20<td>24<td>28<td>32<td>36<td>40<td>44<td>48
<tr><th scope="row">5<td>5<td>10<td>15<td>20<td>25<td>30<td>35<td>40<td>45<td>50<td>55<td>60
<tr><th scope="row">6<td>6<td>12<td>18<td>24<td>30<td>36<td>42<td>48<td>54<td>60<td>66<td>72
<tr><th scope="row">7<td>7<td>14<td>21<td>28<td>35<td>42<td>49<td>56<td>63<td>70<td>77<td>84
<tr><th scope="row">8<td>8<td>16<td>24<td>32<td>40<td>48<td>56<td>64<td>72<td>80<td>88<td>96
<tr><th scope="row">9<td>9<td>18<td>27<td>36<td>45<td>54<td>63<td>72<td>81<td>90<td>99<td>108
<tr><th scope="row">10<td>10<td>20<td>30<td>40<td>50<td>60<td>70<td>80<td>90<td>100<td>110<td>120
<tr><th scope="row">11<td>11<td>22<td>33<td>44<td>55<td>66<td>77<td>88<td>99<td>110<td>121<td>132
<tr><th scope="row">12<td>12<td>24<td>36<td>48<td>60<td>72<td>84<td>96<td>108<td>120<td>132<td>144
</table>
<p role="alert"></p>
<p><a data-onward href="https://www.bbc.co.uk/weather" rel="noreferrer">Weather</a></p>
</main>
<script src="away.js" async><\/script>
</body>
</html>
`;var T="a[data-les-leave]",W=document.currentScript?.src??location.href,s="";function x(){return document.documentElement.dataset.lesExit!=="off"&&!s}function c(){if(s)return;s=document.querySelector(T)?.href??new URL("times-tables.html",W).href;let t=Y();dispatchEvent(new Event("les-leave")),G(),t&&navigator.sendBeacon(t),r("left","yes"),r("scheme",""),r("size",""),history.replaceState(null,"",s),J(s)}function Y(){let t=document.getElementById("jupyter-config-data")?.textContent;try{let{baseUrl:e,kernelId:n}=JSON.parse(t??"{}");return n?`${e}voila/api/shutdown/${n}`:""}catch{return""}}function G(){window.stop();let t=new DOMParser().parseFromString(L,"text/html").documentElement;document.documentElement.replaceWith(t),P("Loading.")}function P(t){let e=document.querySelector("[role=alert]");e&&(e.textContent=t)}async function J(t){try{let e=await fetch(t,{credentials:"same-origin"});if(!e.ok)throw new Error(e.statusText);location.replace(t)}catch{P("")}}function k(t){s&&(t.stopImmediatePropagation(),history.replaceState(null,"",s))}function Q(){let[t]=performance.getEntriesByType("navigation");return t?.type==="back_forward"}function K(){addEventListener("popstate",k,!0),addEventListener("hashchange",k,!0),addEventListener("click",t=>{t.target instanceof Element&&t.target.closest(T)&&(t.preventDefault(),c())},!0),a("left")&&Q()?c():r("left","")}var V="[popover].les-menu :is(a, [data-les-closes])";function C(){document.documentElement.dataset.lesFirst="yes",addEventListener("click",({target:t})=>{let e=t instanceof Element&&t.closest(V),n=e&&e.closest("[popover]");n&&n.matches(":popover-open")&&n.hidePopover()})}var u=document.documentElement,X=15e3;function I(){let t=[];return dispatchEvent(new CustomEvent("les-prepare",{detail:{waits:t}})),t}async function Z(){for(let t=0;t<2;t+=1)await Promise.allSettled(I())}function tt(t){return new Promise(e=>setTimeout(e,t))}function h(t){u.toggleAttribute("data-les-print",t)}function et(){let t=[...document.querySelectorAll("#lesson h2")],e=t[0]?.parentElement;for(;e&&!t.every(i=>e.contains(i));)e=e.parentElement;let n="";return[...e?.children??[]].map(i=>(n=t.find(O=>i.contains(O))?.id??n,[i,n]))}function q(t){u.toggleAttribute("data-les-one-room",!!t);for(let[e,n]of et())e.toggleAttribute("data-les-unprinted",!!(t&&n&&n!==t))}async function A(t,e){q(t),u.toggleAttribute("data-les-unfold",e),h(!0),await Promise.race([Z(),tt(X)]),window.print()}function nt(){h(!0),I()}function ot(){h(!1),q(""),u.removeAttribute("data-les-unfold"),dispatchEvent(new Event("les-scheme"))}function rt(){return[...document.querySelectorAll("#lesson h2")].filter(e=>e.getBoundingClientRect().top<innerHeight/2).at(-1)?.id??""}function f(t){return document.querySelector(`[data-les-print-${t}]`)}function z(){addEventListener("beforeprint",nt),addEventListener("afterprint",ot),addEventListener("keydown",t=>{!((t.ctrlKey||t.metaKey)&&!t.shiftKey&&!t.altKey)||t.key.toLowerCase()!=="p"||(t.preventDefault(),A("",!1))}),addEventListener("beforetoggle",t=>{let e=f("room"),n=t.newState==="open";e&&n&&t.target.contains(e)&&(e.value=rt())},!0),addEventListener("click",({target:t})=>{t instanceof Element&&t.closest("[data-les-print-now]")&&A(f("room")?.value??"",f("unfold")?.checked??!1)})}var B=3,M=5e3,d=0,l=!1,m=0;function v(t){let e=document.querySelector("[data-les-leave-status]");e&&(e.textContent=t),document.querySelectorAll("[data-les-dots] > *").forEach((n,i)=>{n.classList.toggle("les-on",i<d)}),document.querySelector("[data-les-dots]")?.classList.toggle("les-on",d>0)}function st(){let t=B-d;return`Press Shift ${t} more ${t===1?"time":"times"} to leave this page.`}function H(){clearTimeout(m),d&&(d=0,v("The presses of Shift no longer count."),m=window.setTimeout(()=>v(""),M))}function dt(){if(clearTimeout(m),d+=1,d===B)return c();v(st()),m=window.setTimeout(H,M)}function D(){l=!1,H()}function it(t){t.key==="Shift"&&!t.ctrlKey&&!t.altKey&&!t.metaKey?t.repeat||(l=!0):D()}function at(t){t.key!=="Shift"||!l||(l=!1,x()&&dt())}function R(){addEventListener("keydown",it,!0),addEventListener("keyup",at,!0),addEventListener("pointerdown",D,!0),addEventListener("blur",()=>l=!1)}K();R();b();C();z();})();
