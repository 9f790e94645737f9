(()=>{var X=globalThis,Je=s=>s,ce=X.trustedTypes,Ye=ce?ce.createPolicy("lit-html",{createHTML:s=>s}):void 0,Se="$lit$",P=`lit$${Math.random().toFixed(9).slice(2)}$`,Ee="?"+P,Wt=`<${Ee}>`,W=document,ee=()=>W.createComment(""),te=s=>s===null||typeof s!="object"&&typeof s!="function",Re=Array.isArray,st=s=>Re(s)||typeof s?.[Symbol.iterator]=="function",_e=`[ 	
\f\r]`,Z=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Qe=/-->/g,Ze=/>/g,I=RegExp(`>|${_e}(?:([^\\s"'>=/]+)(${_e}*=${_e}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Xe=/'/g,et=/"/g,nt=/^(?:script|style|textarea|title)$/i,Pe=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),r=Pe(1),Ws=Pe(2),js=Pe(3),k=Symbol.for("lit-noChange"),c=Symbol.for("lit-nothing"),tt=new WeakMap,D=W.createTreeWalker(W,129);function at(s,e){if(!Re(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ye!==void 0?Ye.createHTML(e):e}var ot=(s,e)=>{let t=s.length-1,n=[],a,o=e===2?"<svg>":e===3?"<math>":"",l=Z;for(let h=0;h<t;h++){let p=s[h],d,m,u=-1,$=0;for(;$<p.length&&(l.lastIndex=$,m=l.exec(p),m!==null);)$=l.lastIndex,l===Z?m[1]==="!--"?l=Qe:m[1]!==void 0?l=Ze:m[2]!==void 0?(nt.test(m[2])&&(a=RegExp("</"+m[2],"g")),l=I):m[3]!==void 0&&(l=I):l===I?m[0]===">"?(l=a??Z,u=-1):m[1]===void 0?u=-2:(u=l.lastIndex-m[2].length,d=m[1],l=m[3]===void 0?I:m[3]==='"'?et:Xe):l===et||l===Xe?l=I:l===Qe||l===Ze?l=Z:(l=I,a=void 0);let f=l===I&&s[h+1].startsWith("/>")?" ":"";o+=l===Z?p+Wt:u>=0?(n.push(d),p.slice(0,u)+Se+p.slice(u)+P+f):p+P+(u===-2?h:f)}return[at(s,o+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},se=class s{constructor({strings:e,_$litType$:t},n){let a;this.parts=[];let o=0,l=0,h=e.length-1,p=this.parts,[d,m]=ot(e,t);if(this.el=s.createElement(d,n),D.currentNode=this.el.content,t===2||t===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(a=D.nextNode())!==null&&p.length<h;){if(a.nodeType===1){if(a.hasAttributes())for(let u of a.getAttributeNames())if(u.endsWith(Se)){let $=m[l++],f=a.getAttribute(u).split(P),v=/([.?@])?(.*)/.exec($);p.push({type:1,index:o,name:v[2],strings:f,ctor:v[1]==="."?he:v[1]==="?"?de:v[1]==="@"?ue:V}),a.removeAttribute(u)}else u.startsWith(P)&&(p.push({type:6,index:o}),a.removeAttribute(u));if(nt.test(a.tagName)){let u=a.textContent.split(P),$=u.length-1;if($>0){a.textContent=ce?ce.emptyScript:"";for(let f=0;f<$;f++)a.append(u[f],ee()),D.nextNode(),p.push({type:2,index:++o});a.append(u[$],ee())}}}else if(a.nodeType===8)if(a.data===Ee)p.push({type:2,index:o});else{let u=-1;for(;(u=a.data.indexOf(P,u+1))!==-1;)p.push({type:7,index:o}),u+=P.length-1}o++}}static createElement(e,t){let n=W.createElement("template");return n.innerHTML=e,n}};function j(s,e,t=s,n){if(e===k)return e;let a=n!==void 0?t._$Co?.[n]:t._$Cl,o=te(e)?void 0:e._$litDirective$;return a?.constructor!==o&&(a?._$AO?.(!1),o===void 0?a=void 0:(a=new o(s),a._$AT(s,t,n)),n!==void 0?(t._$Co??(t._$Co=[]))[n]=a:t._$Cl=a),a!==void 0&&(e=j(s,a._$AS(s,e.values),a,n)),e}var pe=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,a=(e?.creationScope??W).importNode(t,!0);D.currentNode=a;let o=D.nextNode(),l=0,h=0,p=n[0];for(;p!==void 0;){if(l===p.index){let d;p.type===2?d=new U(o,o.nextSibling,this,e):p.type===1?d=new p.ctor(o,p.name,p.strings,this,e):p.type===6&&(d=new me(o,this,e)),this._$AV.push(d),p=n[++h]}l!==p?.index&&(o=D.nextNode(),l++)}return D.currentNode=W,a}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,t),t+=n.strings.length-2):n._$AI(e[t])),t++}},U=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,a){this.type=2,this._$AH=c,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=j(this,e,t),te(e)?e===c||e==null||e===""?(this._$AH!==c&&this._$AR(),this._$AH=c):e!==this._$AH&&e!==k&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):st(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==c&&te(this._$AH)?this._$AA.nextSibling.data=e:this.T(W.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,a=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=se.createElement(at(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===a)this._$AH.p(t);else{let o=new pe(a,this),l=o.u(this.options);o.p(t),this.T(l),this._$AH=o}}_$AC(e){let t=tt.get(e.strings);return t===void 0&&tt.set(e.strings,t=new se(e)),t}k(e){Re(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,n,a=0;for(let o of e)a===t.length?t.push(n=new s(this.O(ee()),this.O(ee()),this,this.options)):n=t[a],n._$AI(o),a++;a<t.length&&(this._$AR(n&&n._$AB.nextSibling,a),t.length=a)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let n=Je(e).nextSibling;Je(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},V=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,a,o){this.type=1,this._$AH=c,this._$AN=void 0,this.element=e,this.name=t,this._$AM=a,this.options=o,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=c}_$AI(e,t=this,n,a){let o=this.strings,l=!1;if(o===void 0)e=j(this,e,t,0),l=!te(e)||e!==this._$AH&&e!==k,l&&(this._$AH=e);else{let h=e,p,d;for(e=o[0],p=0;p<o.length-1;p++)d=j(this,h[n+p],t,p),d===k&&(d=this._$AH[p]),l||(l=!te(d)||d!==this._$AH[p]),d===c?e=c:e!==c&&(e+=(d??"")+o[p+1]),this._$AH[p]=d}l&&!a&&this.j(e)}j(e){e===c?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},he=class extends V{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===c?void 0:e}},de=class extends V{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==c)}},ue=class extends V{constructor(e,t,n,a,o){super(e,t,n,a,o),this.type=5}_$AI(e,t=this){if((e=j(this,e,t,0)??c)===k)return;let n=this._$AH,a=e===c&&n!==c||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,o=e!==c&&(n===c||a);a&&this.element.removeEventListener(this.name,this,n),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},me=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){j(this,e)}},it={M:Se,P,A:Ee,C:1,L:ot,R:pe,D:st,V:j,I:U,H:V,N:de,U:ue,B:he,F:me},jt=X.litHtmlPolyfillSupport;jt?.(se,U),(X.litHtmlVersions??(X.litHtmlVersions=[])).push("3.3.3");var y=(s,e,t)=>{let n=t?.renderBefore??e,a=n._$litPart$;if(a===void 0){let o=t?.renderBefore??null;n._$litPart$=a=new U(e.insertBefore(ee(),o),o,void 0,t??{})}return a._$AI(s),a};var A=null;function Le(){return A??(A=typeof LES_WORDS=="object"?LES_WORDS:Vt()),A.numbers??(A.numbers=new Intl.NumberFormat(A.lang,{maximumFractionDigits:6})),A.plurals??(A.plurals=new Intl.PluralRules(A.lang)),A}function Vt(){return JSON.parse(document.getElementById("les-words")?.textContent??'{"said":{}}')}var qt=s=>Le().numbers.format(s),Kt=s=>typeof s=="number"?qt(s):s;function rt(s,e){if(!Array.isArray(s))return s.replace(/\{(\w+)\}/g,(l,h)=>Kt(e[h]));let[t,n]=s,a=e[t],o=typeof a=="number"?Le().plurals.select(a):"";return rt(n[a]??n[o]??n[""],e)}var i=(s,e={})=>rt(Le().said[s]??s,e);function Ut(){return[...crypto.getRandomValues(new Uint8Array(16))].map(e=>e.toString(16).padStart(2,"0")).join("")}function zt(s,e,t){return s===t?e===t?"kept":"lost":e===t?"gained":"missed"}var Ft=2e3,H=class{constructor(e,t=()=>{}){this.kept=new Map;this.server="";this.lesson="";this.sending=!1;this.send=e,this.changed=t,this.page=Ut()}choice(e,t){return this.kept.get(e)?.get(t)?.option??""}state(e,t){return this.kept.get(e)?.get(t)?.state??null}choose(e,t,n){this.kept.has(e)||this.kept.set(e,new Map),this.kept.get(e).set(t,{option:n,state:"waits"}),this.changed(),this.flush()}follow(e){e.lesson!==this.lesson&&this.kept.clear(),this.lesson=e.lesson;let t=e.server!==this.server;this.server=e.server;for(let n of e.votes){let a=this.kept.get(n.question);for(let[o,l]of a??[]){let h=lt(e,o);t&&h&&l.state==="in"&&(l.state="waits"),!h&&["waits","sending"].includes(l.state)&&(l.state="late")}this.pair(e,n.question)}this.flush()}pair(e,t){let a=e.votes.find(h=>h.question===t)?.answers?.find(h=>h.right)?.option,[o,l]=[this.choice(t,1),this.choice(t,2)];!a||!o||!l||!lt(e,"pair")||this.state(t,2)==="late"||this.state(t,1)==="late"||this.choice(t,"pair")||this.choose(t,"pair",zt(o,l,a))}async flush(){if(!this.sending){this.sending=!0;try{for(let e=this.waiting();e;e=this.waiting()){let[t,n,a]=e;a.state="sending";let{option:o}=a,l=await this.send({page:this.page,question:t,round:n,option:o});if(this.kept.get(t)?.get(n)===a){if(l===0||l===429||l>=500){a.state==="sending"&&(a.state="waits"),setTimeout(()=>{this.flush()},Ft);return}a.state=l<300?"in":"late",this.changed()}}}finally{this.sending=!1,this.changed()}}}waiting(){for(let[e,t]of this.kept)for(let[n,a]of t)if(a.state==="waits")return[e,n,a]}};function lt(s,e){if(e!=="pair")return s.phase==="open"&&s.round===e;let t=s.votes.some(n=>n.pairs);return s.phase==="published"&&s.rounds.length===1&&s.rounds[0]===2&&!t}var fe=document.createElement("p");fe.className="les-unseen";fe.setAttribute("role","status");var ct="";function x(){document.body.append(fe)}function b(s){s!==ct&&(ct=s,fe.textContent=s)}var pt=document.documentElement.dataset.lesBase||"/",g=s=>`${pt}class/${s}`,z=()=>pt,L=()=>document.documentElement.dataset.lesHome||"/";async function q(s,e,t=""){try{let n=await fetch(g(s),{method:"POST",cache:"no-store",credentials:"omit",headers:{"Content-Type":"application/json",...t?{Authorization:`Bearer ${t}`}:{}},body:JSON.stringify(e)}),a=await n.text();return{status:n.status,told:a.startsWith("{")?JSON.parse(a):{}}}catch{return{status:0,told:{}}}}async function ne(s,e=""){return fetch(g(s),{cache:"no-store",credentials:"omit",headers:e?{Authorization:`Bearer ${e}`}:{}})}var $e=(s,e)=>q("teacher/act",s,e);var ge=280,Gt=[100,50,20,10,0],Jt={sending:"class-phone-box-sending",in:"class-phone-box-in",none:"class-phone-box-none",late:"class-phone-box-late",failed:"class-phone-box-failed"},B=class{constructor(e,t){this.state="";this.left=ge;this.told=1/0;this.timer=0;this.page=e,this.changed=t}async send(e){this.state="sending",this.changed();let{status:t}=await q("box",{page:this.page,text:e});t&&t<300?this.state=e?"in":"none":this.state=t===409?"late":"failed",this.changed()}typed(e){this.left=ge-e.length,this.changed(),clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.speak(),900)}speak(){let e=Yt(this.left);e<this.told&&b(i("class-phone-left",{n:Math.max(this.left,0)})),this.told=e}clear(){this.state="",this.left=ge,this.told=1/0}},Yt=s=>Gt.filter(e=>s<=e).at(-1)??1/0;function ht(s,e,t){let n=(a,o)=>{let{href:l,aside:h}=t(a);return r`<a
      href=${l}
      target=${h?"_blank":c}
      rel=${h?"noopener":c}
      >${o}</a
    >`};return r`<section class="les-cl-box" aria-labelledby="les-cl-box">
    <h3 id="les-cl-box">${i("class-phone-box")}</h3>
    <ul>
      <li>${i("class-phone-box-who")}</li>
      <li>${i("class-phone-box-limits")}</li>
      <li>
        <strong>${i("class-phone-box-watched")}</strong>
        ${n("Help-first",i("class-phone-box-help"))}
        ${n("not-wanted",i("class-phone-box-unwanted"))}
      </li>
      <li>${i("class-phone-box-gone")}</li>
    </ul>
    ${s.box==="open"?Qt(e):r`<p class="les-cl-phase">${i("class-phone-box-closed")}</p>`}
  </section>`}function Qt(s){let e=n=>{n.preventDefault();let a=n.currentTarget.querySelector("textarea");a.value.trim()?s.send(a.value.trim()):a.focus()},t=s.state&&i(Jt[s.state]);return r`<form @submit=${e}>
    <label for="les-cl-question">${i("class-phone-box-field")}</label>
    <textarea
      id="les-cl-question"
      rows="4"
      maxlength=${ge}
      autocomplete="off"
      aria-describedby="les-cl-left"
      @input=${({target:n})=>s.typed(n.value)}
    ></textarea>
    <p class="les-cl-left" id="les-cl-left">
      ${i("class-phone-left",{n:s.left})}
    </p>
    <div class="les-cl-row">
      <button class="les-cl-button les-cl-main">${i("class-phone-box-send")}</button>
      <button class="les-cl-button" type="button" @click=${()=>{s.send("")}}>
        ${i("class-phone-box-no")}
      </button>
    </div>
    ${t?r`<p class="les-cl-state" data-state=${s.state}>${t}</p>`:c}
  </form>`}var _={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},F=s=>(...e)=>({_$litDirective$:s,values:e}),N=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var{I:Zt}=it,dt=s=>s;var mt=s=>s.strings===void 0,ut=()=>document.createComment(""),G=(s,e,t)=>{let n=s._$AA.parentNode,a=e===void 0?s._$AB:e._$AA;if(t===void 0){let o=n.insertBefore(ut(),a),l=n.insertBefore(ut(),a);t=new Zt(o,l,s,s.options)}else{let o=t._$AB.nextSibling,l=t._$AM,h=l!==s;if(h){let p;t._$AQ?.(s),t._$AM=s,t._$AP!==void 0&&(p=s._$AU)!==l._$AU&&t._$AP(p)}if(o!==a||h){let p=t._$AA;for(;p!==o;){let d=dt(p).nextSibling;dt(n).insertBefore(p,a),p=d}}}return t},O=(s,e,t=s)=>(s._$AI(e,t),s),Xt={},ve=(s,e=Xt)=>s._$AH=e,ft=s=>s._$AH,be=s=>{s._$AR(),s._$AA.remove()};var $t=F(class extends N{constructor(s){if(super(s),s.type!==_.PROPERTY&&s.type!==_.ATTRIBUTE&&s.type!==_.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!mt(s))throw Error("`live` bindings can only contain a single expression")}render(s){return s}update(s,[e]){if(e===k||e===c)return e;let t=s.element,n=s.name;if(s.type===_.PROPERTY){if(e===t[n])return k}else if(s.type===_.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return k}else if(s.type===_.ATTRIBUTE&&t.getAttribute(n)===e+"")return k;return ve(s),e}});var gt=(s,e,t)=>{let n=new Map;for(let a=e;a<=t;a++)n.set(s[a],a);return n},Me=F(class extends N{constructor(s){if(super(s),s.type!==_.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,e,t){let n;t===void 0?t=e:e!==void 0&&(n=e);let a=[],o=[],l=0;for(let h of s)a[l]=n?n(h,l):l,o[l]=t(h,l),l++;return{values:o,keys:a}}render(s,e,t){return this.dt(s,e,t).values}update(s,[e,t,n]){let a=ft(s),{values:o,keys:l}=this.dt(e,t,n);if(!Array.isArray(a))return this.ut=l,o;let h=this.ut??(this.ut=[]),p=[],d,m,u=0,$=a.length-1,f=0,v=o.length-1;for(;u<=$&&f<=v;)if(a[u]===null)u++;else if(a[$]===null)$--;else if(h[u]===l[f])p[f]=O(a[u],o[f]),u++,f++;else if(h[$]===l[v])p[v]=O(a[$],o[v]),$--,v--;else if(h[u]===l[v])p[v]=O(a[u],o[v]),G(s,p[v+1],a[u]),u++,v--;else if(h[$]===l[f])p[f]=O(a[$],o[f]),G(s,a[u],a[$]),$--,f++;else if(d===void 0&&(d=gt(l,f,v),m=gt(h,u,$)),d.has(h[u]))if(d.has(h[$])){let R=m.get(l[f]),Ae=R!==void 0?a[R]:null;if(Ae===null){let Ge=G(s,a[u]);O(Ge,o[f]),p[f]=Ge}else p[f]=O(Ae,o[f]),G(s,a[u],Ae),a[R]=null;f++}else be(a[$]),$--;else be(a[u]),u++;for(;f<=v;){let R=G(s,p[v+1]);O(R,o[f]),p[f++]=R}for(;u<=$;){let R=a[u++];R!==null&&be(R)}return this.ut=l,ve(s,p),k}});var vt="important",es=" !"+vt,bt=F(class extends N{constructor(s){if(super(s),s.type!==_.ATTRIBUTE||s.name!=="style"||s.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(s){return Object.keys(s).reduce((e,t)=>{let n=s[t];return n==null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${n};`},"")}update(s,[e]){let{style:t}=s.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let n of this.ft)e[n]==null&&(this.ft.delete(n),n.includes("-")?t.removeProperty(n):t[n]=null);for(let n in e){let a=e[n];if(a!=null){this.ft.add(n);let o=typeof a=="string"&&a.endsWith(es);n.includes("-")||o?t.setProperty(n,o?a.slice(0,-11):a,o?vt:""):t[n]=a}}return k}});var Ce=s=>Math.max(1,...s.flatMap(({shown:e})=>e.map(({about:t})=>t)));function He(s,e,t="",n=""){return r`<div class="les-cl-bar ${t?"les-cl-named":""} ${n}">
    ${t?r`<span class="les-cl-bar-label">${t}</span>`:c}
    <span class="les-cl-track" aria-hidden="true"
      ><span style=${bt({inlineSize:`${100*s/e}%`})}></span
    ></span>
    <span class="les-cl-about"
      >${s?i("class-phone-about",{n:s}):i("class-phone-under")}</span
    >
  </div>`}function Be(s,e,t=!1){let n=e.filter(({id:o})=>s.few.includes(o)).map(({text:o})=>o);if(!s.enough||!n.length)return c;let a=t?s.round===1?"class-phone-few-first":"class-phone-few-second":"class-phone-few";return r`<p class="les-cl-few">${i(a,{options:n.join("; ")})}</p>`}var ts={gained:"class-phone-change-gained",kept:"class-phone-change-kept",lost:"class-phone-change-lost",missed:"class-phone-change-missed"},ss={own:"class-phone-mark-own",right:"class-phone-mark-right",best:"class-phone-mark-best"},ns=()=>Object.entries(ts).map(([s,e])=>({id:s,text:i(e)}));function ae(s,e,t){if(!e)return c;let{href:n,aside:a}=s.link(e);return r`<a
    class="les-cl-button"
    href=${n}
    target=${a?"_blank":c}
    rel=${a?"noopener":c}
    >${t}${a?r` <span class="les-cl-aside">${i("class-phone-aside")}</span>`:c}</a
  >`}function M(s){let{phase:e,round:t,rounds:n}=s;if(!e)return"";let a=n.includes(2)&&n.includes(1);return e==="think"?i("class-phone-think"):e==="open"?i(t===2&&a?"class-phone-open-again":"class-phone-open"):e==="published"?i("class-phone-published"):i(a&&t===1?"class-phone-talk":"class-phone-closed")}function as(s){return s.length?r`${s.map(e=>r`<p>${e}</p>`)}`:c}function J(s,e){let t=M(s);return r` ${as(s.step.text)}
  ${t?r`<p class="les-cl-phase" data-phase=${s.phase}>${t}</p>`:c}
  ${Me(s.votes,({question:n})=>n,n=>os(s,n,e))}
  ${s.votes.some(({pairs:n})=>n)?r`<p class="les-cl-note">${i("class-phone-no-comparison")}</p>`:c}
  ${s.box?ht(s,e.box,e.link):c}`}function os(s,e,t){let{story:n}=e;return r`<div class="les-cl-vote">
    ${n?r`<div class="les-cl-story">
            <h3>${n.title}</h3>
            <p>${n.text}</p>
          </div>`:c}
    ${s.phase==="open"?is(s,e,t):rs(s,e,t)}
  </div>`}var C=({story:s,text:e})=>e||s?.ask||"",yt=(s,e)=>C(e)===s.step.question?"les-unseen":c;function is(s,e,t){let{ballots:n}=t,{question:a}=e,o=n.choice(a,s.round),l=n.state(a,s.round);return r`<fieldset class="les-cl-ballot">
    <legend class=${yt(s,e)}>${C(e)}</legend>
    ${Me(e.options,({id:h})=>h,({id:h,text:p})=>r`<label class="les-cl-option">
          <input
            type="radio"
            name=${`les-vote-${a}`}
            value=${h}
            autocomplete="off"
            .checked=${$t(o===h)}
            @change=${()=>n.choose(a,s.round,h)}
          /><span>${p}</span></label
        >`)}
    ${o?r`<p class="les-cl-state" data-state=${l}>
            ${i(l==="in"?"class-phone-in":"class-phone-sending")}
          </p>`:c}
  </fieldset>`}function rs(s,e,t){let n=s.phase==="think"?"":ls(s,e,t);return r`<div class=${yt(s,e)}>
      <h3 class="les-cl-asked">${C(e)}</h3>
    </div>
    ${e.answers||e.results?cs(e,n,t):r` <ul class="les-cl-options">
            ${e.options.map(({id:a,text:o})=>r` <li class=${a===n?"les-cl-own":""}>
                  <span>${o}</span>${a===n?Ne("own"):c}
                </li>`)}
          </ul>`}`}function ls(s,{question:e},{ballots:t}){let n=s.round??Math.max(...s.rounds,0),o=(s.phase==="published"?[2,1]:[n]).find(l=>t.state(e,l)==="in");return o?t.choice(e,o):""}var Ne=s=>r` <span class="les-cl-mark" data-mark=${s}>${i(ss[s])}</span>`;function cs(s,e,t){let n=s.results??[],a=n.filter(d=>d.enough),o=new Map(s.answers?.map(d=>[d.option,d])),l=d=>r`<ul class="les-cl-results">
      ${d.map(m=>r`<li class=${m.id===e?"les-cl-own":""}>
            ${hs(s,m,e,a,o.get(m.id),t)}
          </li>`)}
    </ul>`,[h,p]=ps(s,e);return r` ${n.length&&!a.length?r`<p class="les-cl-note">${i("class-phone-too-few")}</p>`:c}
  ${l(h)}
  ${p.length?r`<details class="les-cl-others">
          <summary>${i("class-phone-others")}</summary>
          ${l(p)}
        </details>`:c}
  ${a.map(d=>Be(d,s.options,a.length>1))}
  ${s.pairs?ds(s):c}`}function ps({kind:s,options:e,answers:t},n){let a=t?.find(l=>l.right)?.option;if(s!=="item"||!a)return[[...e],[]];let o=({id:l})=>l===a||l===n;return[e.filter(o),e.filter(l=>!o(l))]}function hs(s,{id:e,text:t},n,a,o,l){let h=s.kind==="item"||s.kind==="bet"?"right":"best";return r`<p class="les-cl-said">
      ${t}${o?.right?Ne(h):c}${e===n?Ne("own"):c}
    </p>
    ${ye(e,a)}
    ${o?.answer?r`<p class="les-cl-answer">${o.answer}</p>`:c}
    ${o?ae(l,o.view,i("class-phone-view")):c}`}function ye(s,e,t=!1){let n=Ce(e),a=e.length>1;return r`${e.map(({round:o,shown:l})=>{let h=l.find(d=>d.option===s)?.about??0;if(!h&&!t)return c;let p=i(o===1?"class-phone-first":"class-phone-second");return He(h,n,a?p:"",a&&o===1?"les-cl-before":"")})}`}function ds({pairs:s}){let e=ns();return r`<div class="les-cl-pairs">
    <h4>${i("class-phone-pairs")}</h4>
    ${s.enough?r`<ul>
            ${s.shown.map(({option:t,about:n})=>r`<li>
                  ${He(n,Ce([s]),e.find(({id:a})=>a===t)?.text)}
                </li>`)}
          </ul>`:r`<p>${i("class-phone-too-few")}</p>`}
    ${Be(s,e)}
  </div>`}function us({rounds:s,questions:e}){return e.length?s[0]??1:null}var Oe=s=>s.questions.some(({kind:e})=>e!=="opinion")&&!(s.rounds.length===1&&s.rounds[0]===1);function wt(s,{at:e,shown:t}){let n=s.steps[e],{id:a,number:o,title:l,activity:h,question:p,text:d,view:m}=n,u=us(n),$=u===null?null:t?"published":"open";return{server:"",lesson:"",version:1,running:!0,ended:!1,black:!1,step:{id:a,number:o,of:s.steps.length,title:l,activity:h,question:p,text:d,view:m},phase:$,round:u,rounds:n.rounds,box:null,votes:n.questions.map(f=>ms(f,t))}}function ms({id:s,kind:e,text:t,story:n,options:a},o){let l=a.map(({id:h,right:p,answer:d,view:m})=>({option:h,right:p,answer:d,view:m}));return{question:s,kind:e,text:t,story:n,options:a,results:null,pairs:null,answers:o&&e!=="opinion"?l:null}}function kt(s,e){let t=new Map(s.steps.flatMap(({questions:o})=>o).filter(({kind:o})=>o==="item").map(o=>[o.id,o])),n=o=>[...t.values()].filter(({id:l,options:h})=>h.some(p=>p.right&&p.id===e.choice(l,o))).length;return{both:[...t.values()].filter(({id:o})=>e.choice(o,1)&&e.choice(o,2)).length,before:n(1),after:n(2)}}var w=({number:s,of:e})=>i("class-phone-step",{at:s,all:e});function Y(s,e){if(e.ended&&!s?.ended)return i("class-phone-ended");if(!e.running||!e.step)return"";if(e.black!==(s?.black??!1))return i(e.black?"class-phone-black":"class-phone-lit");let t=[];return e.step.id!==s?.step?.id&&t.push(`${w(e.step)}. ${e.step.question||e.step.title}`),(e.phase!==s?.phase||e.round!==s?.round||t.length>0)&&e.phase&&t.push(M(e)),e.box!==(s?.box??null)&&(e.box==="open"&&t.push(i("class-phone-box-open")),e.box==="closed"&&s?.box&&t.push(i("class-phone-box-closed"))),t.join(" ")}var fs=async()=>204,Ie=class{constructor(e,t){this.ballots=new H(fs,()=>this.draw());this.box=new B(this.ballots.page,()=>{});this.at={at:0,shown:!1};this.link=e=>({href:`${L()}#${e}`,aside:!0});this.page=e,this.plan=t,x(),this.draw()}get step(){return this.plan.steps[this.at.at]}go(e){this.at={at:e,shown:!1},this.draw(),scrollTo({top:0,behavior:"instant"}),this.page.querySelector("h1")?.focus({preventScroll:!0})}reveal(){this.at={...this.at,shown:!0},this.draw(),b(i("class-alone-shown"))}draw(){let e=wt(this.plan,this.at),{step:t}=e,n=this.at.at===this.plan.steps.length-1;y(r`<p class="les-cl-eyebrow">${w(t)} · ${t.title}</p>
        <progress
          max=${this.plan.steps.length}
          value=${t.number}
          aria-hidden="true"
        ></progress>
        <h1 class="les-cl-question" tabindex="-1">${t.question||t.title}</h1>
        <div class="les-cl-body">
          ${J(e,this)}
          ${e.phase==="open"&&Oe(this.step)?this.revealing():c}
          ${this.at.shown&&this.step.rounds[0]===2?this.comparison():c}
          ${t.activity==="box"?r`<p class="les-cl-note">${i("class-alone-box")}</p>`:c}
          ${e.phase==="open"&&Oe(this.step)?c:ae(this,t.view,i("class-phone-step-view"))}
        </div>
        <nav class="les-cl-ways" aria-label=${i("class-alone-ways")}>
          ${this.at.at?r`<button
                  class="les-cl-button"
                  type="button"
                  @click=${()=>this.go(this.at.at-1)}
                >
                  ${i("class-alone-back")}
                </button>`:c}
          ${n?r`<a class="les-cl-button les-cl-main" href=${L()}
                  >${i("class-alone-end")}</a
                >`:r`<button
                  class="les-cl-button les-cl-main"
                  type="button"
                  @click=${()=>this.go(this.at.at+1)}
                >
                  ${i("class-alone-next",{title:this.plan.steps[this.at.at+1].title})}
                </button>`}
        </nav>`,this.page)}revealing(){return r`<p>
      <button class="les-cl-button" type="button" @click=${()=>this.reveal()}>
        ${i("class-alone-show")}
      </button>
    </p>`}comparison(){let{both:e,before:t,after:n}=kt(this.plan,this.ballots);return e?r`<p class="les-cl-phase">
      ${i("class-alone-compared",{before:t,after:n})}
      ${i("class-phone-no-comparison")}
    </p>`:c}};async function xt(s){try{let e=await ne("alone.json");if(!e.ok)throw new Error(`the plan is answered with ${e.status}`);new Ie(s,await e.json())}catch{y(r`<p class="les-notice">
        ${i("class-alone-failed")}
        <a href=${L()}>${i("class-phone-whole")}</a>
      </p>`,s)}}var we=class{constructor(e){this.rest="";this.data=[];this.take=e}read(e){let t=(this.rest+e).split(/\r\n|\n|\r(?!$)/);this.rest=t.pop();for(let n of t)this.line(n)}line(e){if(e.startsWith("data:"))this.data.push(e.slice(5).replace(/^ /,""));else if(!e&&this.data.length){let t=this.data.join(`
`);this.data=[],this.take(t)}}};var $s=8e3,Tt=4e4,gs=1e3,vs=5e3,bs=s=>Math.min(gs*2**Math.max(s-1,0),vs),T=class{constructor(e,t,n=()=>{}){this.ending=null;this.known=null;this.tries=0;this.stopped=!1;this.wake=null;this.renew=()=>{this.ending?.abort(),this.wake?.()};this.onReturn=()=>{document.visibilityState==="visible"&&this.renew()};this.ways=e,this.take=t,this.tell=n,this.asks=!e.stream}async keep(){for(addEventListener("visibilitychange",this.onReturn),addEventListener("online",this.renew);!this.stopped;){try{await(this.asks?this.ask():this.listen())}catch{}if(this.stopped)return;this.tries+=1,this.tries>1&&this.tell("lost"),await this.rest(bs(this.tries))}}stop(){this.stopped=!0,this.ending?.abort(),this.wake?.()}rest(e){return new Promise(t=>{let n=setTimeout(t,e);this.wake=()=>(clearTimeout(n),t())})}async fetch(e,t){this.ending=new AbortController;let{secret:n}=this.ways,a=await fetch(e,{cache:"no-store",credentials:"omit",headers:{Accept:t,...n?{Authorization:`Bearer ${n}`}:{}},signal:this.ending.signal});if(n&&[401,403,404].includes(a.status)&&(this.stopped=!0,this.tell("refused")),!a.ok)throw new Error(`the class answers ${a.status}`);return a}async listen(){let e=!1,t=!1,n=()=>{this.asks=e&&!t,this.ending?.abort()},a=setTimeout(n,$s);try{let o=await this.fetch(this.ways.stream,"text/event-stream");e=!0;let l=new we(p=>{t=!0,this.arrived(JSON.parse(p))}),h=o.body.pipeThrough(new TextDecoderStream).getReader();for(;;){let{done:p,value:d}=await h.read();if(p)return;l.read(d),t&&(clearTimeout(a),a=setTimeout(n,Tt))}}finally{clearTimeout(a)}}async ask(){for(;!this.stopped;){let e=this.known?`server=${this.known.server}&version=${this.known.version}`:"",t=this.ways.now.includes("?")?"&":"?",n=setTimeout(()=>this.ending?.abort(),Tt);try{let a=await this.fetch(e?`${this.ways.now}${t}${e}`:this.ways.now,"application/json");a.status===204?this.reached():this.arrived(await a.json())}finally{clearTimeout(n)}}}arrived(e){this.known={server:e.server,version:e.version},this.reached(),this.take(e)}reached(){this.tries=0,this.tell("connected")}};var ys=/^[\p{L}\p{N}_.:-]+$/u,ws=/^[a-z0-9]{1,2}=[a-z0-9.~-]*$/;var ks=s=>xs(s.slice(0,2e3)).replace(/^#+/,"").replaceAll("&amp;","&").replace(/[)\]}>.,;:!?"'”’»]+$/u,"");function xs(s){try{return decodeURIComponent(s)}catch{return s}}var Ts=s=>/^[^=]{3,}=/.test(s);function Q(s){let[e="",...t]=ks(s).split("&"),n=[e,...t].filter(p=>p&&!Ts(p)),a=n[0]&&!n[0].includes("=")?n.shift():"",o=n.filter(p=>ws.test(p)),l=o[0]?.startsWith("v=")?o.join("&"):"",h=o.length===n.length&&!!(l||!o.length)&&(!a||ys.test(a));return{place:a,code:l,understood:h}}var ke=document.documentElement,At="textarea, [contenteditable], input:not([type='radio'], [type='checkbox'], [type='range'])",We=async s=>(await q("votes",s)).status,De=class{constructor(){this.ballots=new H(We,()=>this.draw());this.box=new B(this.ballots.page,()=>this.draw());this.told=null;this.way="follows";this.lost=!1;this.leads=!1;this.bar=document.createElement("div");this.part=document.createElement("section");this.link=e=>({href:`#${e}`,aside:!1});this.bar.className="les-cl-place",this.part.className="les-cl les-cl-phone",this.part.setAttribute("aria-label",i("class-phone-label")),this.part.hidden=!0,document.querySelector(".les-header")?.append(this.bar),document.getElementById("lesson")?.before(this.part),x(),addEventListener("hashchange",()=>this.onAddress());let e={stream:g("events?for=phone"),now:g("now?for=phone")},t=new T(e,n=>this.take(n),n=>{this.lost=n==="lost",this.draw()});addEventListener("les-leave",()=>t.stop()),t.keep()}take(e){let t=this.told;t&&t.lesson!==e.lesson&&this.box.clear(),this.told=e,this.ballots.follow(e);let n=e.step?.id!==t?.step?.id;this.draw(),(n||e.phase!==t?.phase)&&this.unfold();let a=this.way==="left"?"":Y(t,e);if(a&&b(a),!e.step||this.way!=="follows")return;let o=!t&&!!location.hash;oe(e)&&!o&&(n||!oe(t))?this.lead(e.step.view):n&&t&&this.lead("")}lead(e){if(!e){this.typing()||scrollTo({top:0,behavior:"instant"});return}if(As())return this.turn("looks");let t=Q(location.hash),n=Q(e);t.place===n.place&&(t.code===n.code||!n.code)||(ke.dataset.lesLed="yes",this.leads=!0,location.hash=e)}typing(){return document.activeElement?.matches(At)??!1}onAddress(){delete ke.dataset.lesLed;let e=this.leads;this.leads=!1;let{place:t}=Q(location.hash),{place:n}=Q(this.told?.step?.view??"");e||this.way!=="follows"||!this.told?.running||!t||t!==n&&!this.answers(t)&&this.turn("looks")}answers(e){return(this.told?.votes??[]).some(({answers:t})=>t?.some(({view:n})=>n&&Q(n).place===e))}turn(e){this.way=e,this.draw()}back(){let e=this.way;this.turn("follows"),this.unfold(),this.bar.querySelector("button")?.focus(),e!=="follows"&&oe(this.told)&&this.lead(this.told.step.view),scrollTo({top:0,behavior:"instant"})}unfold(){let e=this.part.querySelector("details");e&&(e.open=!0)}draw(){let e=this.told,t=!!(e?.running&&e.step);ke.toggleAttribute("data-les-class-bar",t),y(t?this.line(e):c,this.bar),this.part.hidden=!t||this.way==="left",y(t?this.step(e):c,this.part)}line({step:e}){let t=this.way==="follows";return r`<div
      class="les-cl-line"
      role="group"
      aria-label=${i("class-phone-label")}
      data-way=${this.way}
    >
      <p>
        <span class="les-cl-dot" aria-hidden="true"></span
        ><span class="les-cl-at"
          >${this.lost?i("class-phone-lost"):r`<b>${w(e)}</b> <span>${e.title}</span>`}</span
        >
      </p>
      ${t?r`<button
              class="les-cl-small"
              type="button"
              @click=${()=>this.turn("left")}
            >
              ${i("class-phone-leave")}
            </button>`:r`<button
              class="les-cl-small les-cl-main"
              type="button"
              @click=${()=>this.back()}
            >
              ${i("class-phone-back")}
            </button>`}
    </div>`}step(e){let{step:t,black:n}=e;return r`<details open>
      <summary>
        <span class="les-cl-eyebrow">${i("class-phone-now")}</span>
        <h2 class="les-cl-question">${t.question||t.title}</h2>
      </summary>
      ${n?r`<p class="les-cl-phase">${i("class-phone-black")}</p>`:c}
      <div class="les-cl-body">${J(e,this)}</div>
    </details>`}};function oe(s){return!!s?.step&&(!s.phase||s.phase==="published")}function As(){let s=document.activeElement;return!s?.matches(At)||!s.closest("#lesson")?!1:!!(s.value??s.textContent)}function _t(){window.top===window?new De:ke.dataset.lesFramed="yes"}var je=class{constructor(e){this.ballots=new H(We,()=>this.draw());this.box=new B(this.ballots.page,()=>this.draw());this.told=null;this.lost=!1;this.link=e=>({href:`${L()}#${e}`,aside:!0});this.page=e,x();let t={stream:g("events?for=phone"),now:g("now?for=phone")},n=new T(t,a=>this.take(a),a=>{this.lost=a==="lost",this.draw()});addEventListener("les-leave",()=>n.stop()),this.draw(),n.keep()}take(e){let t=this.told;t&&t.lesson!==e.lesson&&this.box.clear(),this.told=e,this.ballots.follow(e),this.draw();let n=Y(t,e);n&&b(n)}draw(){y(r`${this.lost?r`<p class="les-notice">${i("class-phone-lost")}</p>`:c}
        ${this.shown()}
        <p class="les-cl-try">
          ${i("class-phone-whole-why")}
          <a href=${L()}>${i("class-phone-whole")}</a>
        </p>`,this.page)}shown(){let e=this.told;if(!e?.running||!e.step){let a=e?.ended?"class-phone-ended":"class-phone-waits";return r`<h1>${i("class-phone-label")}</h1>
        <p class="les-cl-phase">${i(e?a:"class-phone-comes")}</p>`}let{step:t,black:n}=e;return r`<p class="les-cl-eyebrow">${w(t)} · ${t.title}</p>
      <h1 class="les-cl-question">${t.question||t.title}</h1>
      ${n?r`<p class="les-cl-phase">${i("class-phone-black")}</p>`:c}
      <div class="les-cl-body">
        ${J(e,this)}
        ${oe(e)?ae(this,t.view,i("class-phone-step-view")):c}
      </div>`}};function St(s){new je(s)}var Ve=s=>`les-${s}`;function K(s){try{return sessionStorage.getItem(Ve(s))}catch{return null}}function S(s,e){try{e?sessionStorage.setItem(Ve(s),e):sessionStorage.removeItem(Ve(s))}catch{}}function ie(s){let e=Math.max(0,Math.floor(s));return`${Math.floor(e/60)}:${String(e%60).padStart(2,"0")}`}function re(s,e){let t=s.running?e/1e3:0;return{step:s.step_seconds+t,lesson:s.lesson_seconds+t}}function le(s,e){let t=re(s,e).lesson-s.planned_seconds;return Math.max(s.late_by_minutes,t>=60?Math.floor(t/60):0)}var qe=class{constructor(e){this.told=null;this.since=0;this.lost=!1;this.wrong="";this.secret=K("remote")??"";this.line=null;this.page=e,x(),this.secret&&this.follow(),setInterval(()=>this.told?.clock.running&&this.draw(),1e3),this.draw()}follow(){let e={now:g("teacher/now"),secret:this.secret};this.line=new T(e,t=>this.take(t),t=>{if(t==="refused")return this.forget();this.lost=t==="lost",this.draw()}),this.line.keep()}forget(){this.line?.stop(),this.secret="",this.told=null,S("remote",""),this.draw()}take(e){let t=this.told&&e.step?.number!==this.told.step?.number;this.told=e,this.since=performance.now(),this.draw(),t&&e.step&&b(`${w(e.step)}. ${e.step.title}`)}async enter(e){e.preventDefault();let n=e.currentTarget.querySelector("input").value.replace(/\D/g,""),{status:a,told:o}=await q("remote",{digits:n});a>=200&&a<300&&o.token?(this.wrong="",this.secret=o.token,S("remote",o.token),this.follow()):(this.wrong=i(a?"class-remote-wrong":"class-remote-lost"),b(this.wrong)),this.draw()}async act(e){let{status:t}=await $e(e,this.secret);t===404&&this.forget(),t||(this.lost=!0,this.draw())}draw(){y(this.secret?this.buttons():this.digits(),this.page)}digits(){return r`<form
      class="les-r-form"
      @submit=${e=>{this.enter(e)}}
    >
      <h1>${i("class-remote-title")}</h1>
      <p id="les-r-how">${i("class-remote-how")}</p>
      <label for="les-r-digits">${i("class-remote-digits")}</label>
      <input
        id="les-r-digits"
        inputmode="numeric"
        autocomplete="off"
        maxlength="7"
        size="7"
        aria-describedby="les-r-how"
        aria-invalid=${this.wrong?"true":c}
        required
      />
      ${this.wrong?r`<p class="les-notice">${this.wrong}</p>`:c}
      <button class="les-cl-button les-cl-main">${i("class-remote-enter")}</button>
    </form>`}buttons(){let e=this.told,t=!e?.running||!e.step;return r`<div class="les-r">
      ${this.lost?r`<p class="les-notice">${i("class-remote-lost")}</p>`:c}
      <div class="les-r-head">
        ${t?r`<h1>${i("class-remote-waits")}</h1>`:r`<p class="les-cl-eyebrow">${w(e.step)}</p>
                <h1>${e.step.title}</h1>
                ${this.clock(e)}`}
      </div>
      <button
        class="les-cl-button les-cl-main les-r-next"
        type="button"
        ?disabled=${t||e.step.number===e.step.of}
        @click=${()=>{this.act({do:"next"})}}
      >
        ${i("class-remote-next")}
      </button>
      <button
        class="les-cl-button les-r-back"
        type="button"
        ?disabled=${t||e.step.number===1}
        @click=${()=>{this.act({do:"back"})}}
      >
        ${i("class-remote-back")}
      </button>
      <div class="les-cl-row">
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${t}
          aria-pressed=${!!e?.black}
          @click=${()=>{this.act({do:"black",on:!e.black})}}
        >
          ${i("class-teacher-black")}
        </button>
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${t}
          @click=${()=>{this.act({do:"clock",running:!e.clock.running})}}
        >
          ${i(e?.clock.running===!1?"class-teacher-go-on":"class-teacher-pause")}
        </button>
      </div>
    </div>`}clock({clock:e}){let t=performance.now()-this.since,n=le(e,t);return r`<p class="les-t-clock">
      <b class="les-t-time">${ie(re(e,t).lesson)}</b> ${e.running?n?r`<strong class="les-t-late"
                >${i("class-teacher-behind",{n})}</strong
              >`:c:r`<strong class="les-t-late">${i("class-teacher-paused")}</strong>`}
    </p>`}};function Et(s){new qe(s)}function Ke(s){let{phase:e,round:t,rounds:n}=s,a=n.includes(1)&&n.includes(2);return s.ended?{name:"class-teacher-anew",act:{do:"anew"}}:s.running?e==="think"?{name:"class-teacher-open",act:{do:"open"}}:e==="open"?{name:"class-teacher-close",act:{do:"close"}}:e==="closed"&&a&&t===1?{name:"class-teacher-open-again",act:{do:"open"}}:e==="closed"&&n.includes(2)?{name:"class-teacher-publish",act:{do:"publish"}}:e==="published"&&_s(s)?{name:"class-teacher-pairs",act:{do:"show-pairs"}}:s.step?.activity==="box"&&s.box!=="closed"?s.box==="open"?{name:"class-teacher-box-close",act:{do:"box-close"}}:{name:"class-teacher-box-open",act:{do:"box-open"}}:s.next?{name:"class-teacher-next",act:{do:"next"},title:s.next.title}:{name:"class-teacher-end",act:{do:"end"}}:{name:"class-teacher-begin",act:{do:"begin"}}}function _s({rounds:s,votes:e}){return s.length===1&&s[0]===2&&e.some(({kind:t,pairs:n})=>t==="item"&&!n)}function Ss(s){return Object.fromEntries([...s].filter(({name:e})=>e).map(({name:e,value:t})=>[e,Math.min(500,Math.max(0,Math.round(Number(t)||0)))]))}function Rt(s,e){let t=s.votes.flatMap(n=>(s.totals?.[n.question]??[]).filter(({round:a})=>typeof a=="number").map(({round:a})=>({vote:n,round:a})));return t.length?r`<details class="les-t-more">
    <summary>${i("class-teacher-hands")}</summary>
    <p>${i("class-teacher-hands-how")}</p>
    ${t.map(({vote:n,round:a})=>r`<form
          class="les-t-hands"
          @submit=${o=>{o.preventDefault();let l=o.currentTarget,h=Ss(l.querySelectorAll("input"));e({do:"hands",question:n.question,round:a,counts:h})}}
        >
          <fieldset>
            <legend>
              ${C(n)} ·
              ${i(a===1?"class-phone-first":"class-phone-second")}
            </legend>
            ${n.options.map(({id:o,text:l})=>r`<label
                  >${l}
                  <input
                    type="number"
                    name=${o}
                    min="0"
                    max="500"
                    inputmode="numeric"
                    autocomplete="off"
                /></label>`)}
            <button class="les-cl-button">${i("class-teacher-hands-in")}</button>
          </fieldset>
        </form>`)}
  </details>`:c}var Es={ArrowRight:"next",PageDown:"next",ArrowLeft:"back",PageUp:"back",b:"black",B:"black"},Rs="a, button, summary, input, select, textarea, [contenteditable], [role='slider']";function xe({key:s,ctrlKey:e,altKey:t,metaKey:n,shiftKey:a,target:o}){if(e||t||n||a&&s!=="B")return null;let l=Es[s]??null,h=o?.closest?.(Rs);return h?h.matches("a, button, summary")&&["PageUp","PageDown"].includes(s)?l:null:l}function Te(s){if(typeof BroadcastChannel>"u")return()=>{};let e=new BroadcastChannel("class");return e.addEventListener("message",({data:t})=>s(t)),t=>e.postMessage(t)}function Pt({notes:s,clock:e},t){if(!s)return c;let n=(o,l)=>l?r`<h2>${i(o)}</h2>
          <p>${l}</p>`:c,a=le(e,t);return r`${n("class-teacher-note-say",s.say)}${n("class-teacher-note-ask",s.ask)}${n("class-teacher-note-watch",s.watch)}
  ${s.safety?r`<div class="les-t-safety">
          <h2>${i("class-teacher-note-safety")}</h2>
          <p>${s.safety}</p>
        </div>`:c}
  ${s.cut||e.cuts.length?r`<div class="les-t-cut" data-late=${a>0?"yes":c}>
          <h2>
            ${a?i("class-teacher-late",{n:a}):i("class-teacher-cut")}
          </h2>
          ${s.cut?r`<p>${s.cut}</p>`:c}
          ${a&&e.cuts.length?r`<h3>${i("class-teacher-cuts")}</h3>
                  <ul>
                    ${e.cuts.map(({title:o,cut:l})=>r`<li><b>${o}</b> ${l}</li>`)}
                  </ul>`:c}
        </div>`:c}`}function Lt({clock:s,plan:e,step:t,phones:n},a){let o=re(s,a),l=e.reduce((d,m)=>d+m.minutes,0),h=e.find(({id:d})=>d===t.id)?.minutes??0,p=le(s,a);return r`<div class="les-t-clock">
    <p>
      <b class="les-t-time">${ie(l*60-o.lesson)}</b>
      <span>${i("class-teacher-left",{n:l})}</span>
    </p>
    <p>
      <b>${ie(o.step)}</b>
      <span>${i("class-teacher-in-step",{n:h})}</span>
    </p>
    <p>
      ${s.running?p?r`<strong class="les-t-late"
                >${i("class-teacher-behind",{n:p})}</strong
              >`:r`<span>${i("class-teacher-on-time")}</span>`:r`<strong class="les-t-late">${i("class-teacher-paused")}</strong>`}
    </p>
    <p class="les-t-phones">
      <b>${n??0}</b>
      <span>${i("class-teacher-phones",{n:n??0})}</span>
    </p>
  </div>`}function Mt(s){let{step:e,black:t}=s,n=M(s);return r`<div class="les-t-wall">
    <h2>
      ${i("class-teacher-wall")}${t?r` <em>${i("class-teacher-dark")}</em>`:c}
    </h2>
    <p class="les-t-question">${e.question||e.title}</p>
    ${n?r`<p class="les-cl-phase" data-phase=${s.phase}>${n}</p>`:c}
    ${e.view&&!s.phase?r`<p>${i("class-teacher-view")}</p>`:c}
    ${Ps(s)}
    ${s.box?r`<p>
            ${i(s.box==="open"?"class-phone-box-open":"class-phone-box-closed")}
          </p>`:c}
  </div>`}function Ps(s){if(s.phase==="open"){let t=Math.max(0,...Object.values(s.answered??{}));return r`<p class="les-t-answered">
      ${i("class-teacher-answered",{n:t})}
    </p>`}let e=s.votes.filter(({question:t})=>s.totals?.[t]?.length);return e.length?r`<div
      class="les-t-totals"
      tabindex="0"
      role="group"
      aria-label=${i("class-teacher-totals")}
    >
      ${e.map(t=>Ls(s,t))}
    </div>
    ${s.phase==="published"&&s.pairs_in?r`<p>${i("class-teacher-pairs-in",{n:s.pairs_in})}</p>`:c}`:s.pairs_in?r`<p>${i("class-teacher-pairs-in",{n:s.pairs_in})}</p>`:c}function Ls(s,e){let{question:t,options:n,answers:a}=e,o=s.totals[t].filter(({round:h})=>Number(h)),l=h=>i(h===1?"class-phone-first":"class-phone-second");return r`<table>
    <caption>
      ${C(e)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${i("class-teacher-option")}</th>
        ${o.map(({round:h})=>r`<th scope="col">${l(h)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${n.map(({id:h,text:p})=>r`<tr>
            <th scope="row">
              ${a?.some(({option:d,right:m})=>m&&d===h)?"✓ ":""}${p}
            </th>
            ${o.map(({counts:d})=>r`<td>${d[h]??0}</td>`)}
          </tr>`)}
    </tbody>
  </table>`}var Ct=[1280,720];function Ms({addresses:s,preflight:e},{size:t,key:n}){let[a]=s??[],{phones:o=0,room:l=0,visitors:h=0,isolated:p=null}=e??{},d=t&&t[0]>=Ct[0]&&t[1]>=Ct[1];return[{name:i("class-teacher-check-address"),...a?E("good","class-teacher-check-address-is",{address:a.replace(/\/$/,"")}):E("bad","class-teacher-check-address-none")},{name:i("class-teacher-check-phones"),...o?E("good","class-teacher-check-phones-seen",{n:o}):p?E("bad","class-teacher-check-phones-isolated"):E("open","class-teacher-check-phones-none")},{name:i("class-teacher-check-room"),...E(h<l?"good":"bad","class-teacher-check-room-size",{n:l,visitors:h})},{name:i("class-teacher-check-wall"),...t?E(d?"good":"bad",d?"class-teacher-check-wall-fits":"class-teacher-check-wall-small",{width:String(t[0]),height:String(t[1])}):E("open","class-teacher-check-wall-none")},{name:i("class-teacher-check-clicker"),...n?E("good",Cs[n]):E("open","class-teacher-check-clicker-none")}]}var E=(s,e,t={})=>({light:s,said:i(e,t)}),Cs={next:"class-teacher-check-clicker-next",back:"class-teacher-check-clicker-back",black:"class-teacher-check-clicker-black"},Hs={good:"class-teacher-light-good",open:"class-teacher-light-open",bad:"class-teacher-light-bad"},Bs={handout:"class-teacher-sheet-handout",claims:"class-teacher-sheet-claims",body:"class-teacher-sheet-body",visit:"class-teacher-sheet-visit"},Ns={plan:"class-teacher-sheet-plan",letter:"class-teacher-sheet-letter","claims-key":"class-teacher-sheet-key"};function Ht(s,e,t){let n=s.plan.reduce((a,{minutes:o})=>a+o,0);return r`<div class="les-t-start">
    <section>
      <h1>${i(s.ended?"class-teacher-over":"class-teacher-start")}</h1>
      <p>${i(s.ended?"class-teacher-over-why":"class-teacher-start-why")}</p>
      ${s.asked?.length?r`<details class="les-t-more">
              <summary>${i("class-teacher-asked",{n:s.asked.length})}</summary>
              <ul class="les-t-asked">
                ${s.asked.map(a=>r`<li>${a}</li>`)}
              </ul>
            </details>`:c}
      <h2>${i("class-teacher-checks")}</h2>
      <ul class="les-t-checks">
        ${Ms(s,e).map(({light:a,name:o,said:l})=>r` <li data-light=${a}>
              <span class="les-t-light" aria-hidden="true"
                >${{good:"✓",open:"○",bad:"!"}[a]}</span
              >
              <span
                ><b>${o}</b>
                <span class="les-unseen">${i(Hs[a])}</span>
                <span>${l}</span></span
              >
            </li>`)}
      </ul>
      ${t.refusal?r`<p class="les-notice">${t.refusal}</p>`:c}
      <div class="les-cl-row">
        <button
          class="les-cl-button les-cl-main les-t-next"
          type="button"
          @click=${t.begin}
        >
          ${i(s.ended?"class-teacher-anew":"class-teacher-begin")}
        </button>
        <a class="les-cl-button" href=${`${z()}wall`} target="_blank" rel="noopener"
          >${i("class-teacher-open-wall")}</a
        >
      </div>
      <p class="les-cl-note">${i("class-teacher-paper")}</p>
    </section>
    <section>
      <h2>${i("class-teacher-plan",{n})}</h2>
      <ol class="les-t-plan">
        ${s.plan.map(({title:a,minutes:o})=>r`<li>
              <span>${a}</span>
              <span>${i("class-teacher-minutes",{n:o})}</span>
            </li>`)}
      </ol>
      <h2>${i("class-teacher-print")}</h2>
      <ul class="les-t-sheets">
        ${Object.entries(Bs).map(([a,o])=>r`<li>
              <a href=${g(`print/${a}.pdf`)} target="_blank" rel="noopener"
                >${i(o)}</a
              >
            </li>`)}
        ${Object.entries(Ns).map(([a,o])=>r`<li>
              <button
                class="les-t-link"
                type="button"
                @click=${()=>t.sheet(`${a}.pdf`)}
              >
                ${i(o)}
              </button>
            </li>`)}
      </ul>
    </section>
  </div>`}var Ue={anew:{ask:"class-teacher-anew-ask",why:"class-teacher-anew-why",do:"class-teacher-anew"},end:{ask:"class-teacher-end-ask",why:"class-teacher-end-why",do:"class-teacher-end"}};function Os(){let s=location.hash.slice(1);return s&&history.replaceState(null,"",location.pathname),s&&S("secret",s),s||K("secret")||""}var ze=class{constructor(e,t){this.told=null;this.since=0;this.lost=!1;this.refusal="";this.digits="";this.keys=!0;this.look="results";this.checks={size:null,key:null};this.acting=Promise.resolve();this.ending="anew";this.page=e,this.secret=t,x(),this.keys=K("clicker")!=="off",this.tell=Te(o=>this.hear(o)),this.tell({kind:"ask"}),addEventListener("keydown",o=>this.onKey(o)),setInterval(()=>this.tick(),1e3);let n={stream:g("teacher/events"),now:g("teacher/now"),secret:t};new T(n,o=>this.take(o),o=>{if(o==="refused")return this.leave();this.lost=o==="lost",this.draw()}).keep()}leave(){S("secret",""),location.replace(z())}take(e){let t=this.told;this.told=e,this.since=performance.now(),(e.step?.id!==t?.step?.id||e.phase!==t?.phase)&&(this.look="results",this.refusal=""),e.lesson!==t?.lesson&&(this.digits=""),this.draw(),t&&b(this.news(t,e))}news(e,t){let n=t.step&&t.step.id!==e.step?.id?`${w(t.step)}. ${t.step.title}.`:"",a=t.phase!==e.phase||t.round!==e.round;return[n,a?M(t):""].filter(Boolean).join(" ")}hear(e){e.kind==="stroke"&&this.onStroke(e.stroke),e.kind==="size"&&(this.checks.size=[e.width,e.height]),this.draw()}onKey(e){let t=this.keys&&!e.repeat&&!e.defaultPrevented?xe(e):null;!t||document.querySelector("dialog[open]")||(e.preventDefault(),this.onStroke(t))}onStroke(e){this.checks.key=e;let t=this.told;if(!t?.running)return this.draw();if(e==="black")return this.act({do:"black",on:!t.black});if(e==="back")return this.act({do:"back"});let n=Ke(t);n.act.do!=="end"&&this.act(n.act)}act(e){this.acting=this.acting.then(async()=>{let{status:t,told:n}=await $e(e,this.secret);if(t===404)return this.leave();this.refusal=t>=200&&t<300?"":Is(t,n.reason),this.refusal&&b(this.refusal),this.draw()})}tick(){this.told?.running&&this.told.clock.running&&this.draw()}draw(){let e=this.told;if(!e){y(r`<p class="les-t-wait">
          ${i(this.lost?"class-teacher-lost":"class-teacher-comes")}
        </p>`,this.page);return}y(r`${this.lost?r`<p class="les-notice">${i("class-teacher-lost")}</p>`:c}
      ${e.running?this.running(e):this.start(e)} ${this.asking()}`,this.page)}start(e){return Ht(e,this.checks,{begin:()=>e.ended?this.ask():this.act({do:"begin"}),sheet:t=>{this.sheet(t)},refusal:this.refusal})}running(e){return r`<div class="les-t-run">
      <section class="les-t-notes" aria-labelledby="les-t-title">
        <p class="les-cl-eyebrow">${w(e.step)}</p>
        <h1 id="les-t-title">${e.step.title}</h1>
        ${Pt(e,this.gone())}
      </section>
      <section class="les-t-desk" aria-label=${i("class-teacher-desk")}>
        ${Lt(e,this.gone())}${Mt(e)}
        ${this.refusal?r`<p class="les-notice">${this.refusal}</p>`:c}
        ${this.buttons(e)}${this.more(e)}
      </section>
    </div>`}gone(){return performance.now()-this.since}buttons(e){let t=Ke(e),{act:n,title:a}=t,o=e.rounds.includes(1)&&e.rounds.includes(2),l=(h,p,d)=>r`<button
        class="les-cl-button"
        type="button"
        aria-pressed=${d??c}
        @click=${()=>this.act(p)}
      >
        ${h}
      </button>`;return r`<div class="les-t-buttons les-t-first">
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${e.step.number===1}
          @click=${()=>this.act({do:"back"})}
        >
          ${i("class-teacher-back")}
        </button>
        <button
          class="les-cl-button les-cl-main les-t-next"
          type="button"
          @click=${()=>n.do==="end"?this.ask("end"):this.act(n)}
        >
          ${i(t.name,a?{title:a}:{})}
        </button>
      </div>
      <div class="les-t-buttons">
        ${n.do!=="next"&&e.next?l(i("class-teacher-skip",{title:e.next.title}),{do:"next"}):c}
        ${e.phase==="closed"&&o&&e.round===1?l(i("class-teacher-publish-now"),{do:"publish"}):c}
        ${e.phase==="published"&&e.step.view?r`<button
                class="les-cl-button"
                type="button"
                @click=${()=>this.turn()}
              >
                ${i(this.look==="view"?"class-teacher-see-results":"class-teacher-see-view")}
              </button>`:c}
        ${l(i("class-teacher-black"),{do:"black",on:!e.black},e.black)}
        ${l(i(e.clock.running?"class-teacher-pause":"class-teacher-go-on"),{do:"clock",running:!e.clock.running})}
        <a class="les-cl-button" href=${`${z()}wall`} target="_blank" rel="noopener"
          >${i("class-teacher-open-wall")}</a
        >
      </div>`}turn(){this.look=this.look==="view"?"results":"view",this.tell({kind:"look",at:this.look}),this.draw()}more(e){return r`${e.asked?r`<details class="les-t-more" ?open=${e.step.activity==="box"}>
              <summary>${i("class-teacher-asked",{n:e.asked.length})}</summary>
              <p>${i("class-teacher-asked-note")}</p>
              <ul class="les-t-asked">
                ${e.asked.map(t=>r`<li>${t||r`<i>${i("class-phone-box-no")}</i>`}</li>`)}
              </ul>
            </details>`:c}
      ${Rt(e,t=>this.act(t))}
      <details class="les-t-more">
        <summary>${i("class-teacher-more")}</summary>
        <div class="les-t-tools">
          <label
            >${i("class-teacher-go")}
            <select
              autocomplete="off"
              @change=${({target:t})=>this.act({do:"go",step:t.value})}
            >
              ${e.plan.map(({id:t,number:n,title:a})=>r`<option
                    value=${t}
                    ?selected=${t===e.step.id}
                    .selected=${t===e.step.id}
                  >
                    ${n}. ${a}
                  </option>`)}
            </select></label
          >
          <label class="les-t-check"
            ><input
              type="checkbox"
              .checked=${this.keys}
              autocomplete="off"
              @change=${({target:t})=>this.switchKeys(t)}
            />
            ${i("class-teacher-keys")}</label
          >
          <p>
            <button
              class="les-cl-button"
              type="button"
              @click=${()=>{this.reveal()}}
            >
              ${i(this.digits?"class-teacher-digits-hide":"class-teacher-digits")}
            </button>
            ${this.digits?r`<b class="les-t-digits">${this.digits}</b>
                    ${i("class-teacher-digits-how")}`:c}
          </p>
          <p>
            <button class="les-cl-button" type="button" @click=${()=>this.ask()}>
              ${i("class-teacher-anew")}
            </button>
          </p>
        </div>
      </details>`}switchKeys(e){this.keys=e.checked,S("clicker",this.keys?"":"off")}async reveal(){if(this.digits)this.digits="";else{let e=await ne("teacher/digits",this.secret).catch(()=>null);this.digits=e?.ok?(await e.json()).digits:""}this.draw(),this.digits&&b(this.digits.split("").join(" "))}async sheet(e){let t=await ne(`print/${e}`,this.secret).catch(()=>null);if(!t?.ok)return this.refusal=i("class-teacher-no-sheet"),this.draw();let n=document.createElement("a");n.href=URL.createObjectURL(await t.blob()),n.download=e,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}ask(e="anew"){this.ending=e,this.draw(),this.page.querySelector("dialog")?.showModal()}asking(){let e=({target:n})=>n.closest("dialog")?.close(),t=n=>(e(n),this.act({do:this.ending}));return r`<dialog class="les-t-ask" aria-labelledby="les-t-ask">
      <h2 id="les-t-ask">${i(Ue[this.ending].ask)}</h2>
      <p>${i(Ue[this.ending].why)}</p>
      <div class="les-cl-row">
        <button class="les-cl-button" type="button" autofocus @click=${e}>
          ${i("class-teacher-keep")}
        </button>
        <button class="les-cl-button les-cl-main" type="button" @click=${t}>
          ${i(Ue[this.ending].do)}
        </button>
      </div>
    </dialog>`}};function Is(s,e=""){return s?i("class-teacher-refused",{reason:e}):i("class-teacher-no-answer")}function Bt(s){let e=Os();e?new ze(s,e):location.replace(z())}var Nt="ABCDEFGH",Fe=class{constructor(e){this.told=null;this.lost=!1;this.look="results";this.framed="";this.keys=!0;this.onKey=e=>{let t=this.keys&&!e.repeat&&!e.defaultPrevented?xe(e):null;t&&(e.preventDefault(),e.stopImmediatePropagation(),this.tell({kind:"stroke",stroke:t}))};this.onFrame=({target:e})=>{e.contentWindow?.addEventListener("keydown",this.onKey,!0)};this.onSwitch=({target:e})=>{this.keys=e.checked,S("clicker",this.keys?"":"off"),e.blur()};this.page=e,x(),S("size","presenter"),this.keys=K("clicker")!=="off",this.tell=Te(a=>this.hear(a)),this.size(),addEventListener("resize",()=>this.size()),addEventListener("keydown",this.onKey);let t={stream:g("events?for=wall"),now:g("now?for=wall")},n=new T(t,a=>this.take(a),a=>{this.lost=a==="lost",this.draw()});this.draw(),n.keep()}take(e){let t=this.told;this.told=e,(e.step?.id!==t?.step?.id||e.phase!==t?.phase)&&(this.look="results"),this.draw();let n=Y(t,e);n&&b(n)}hear(e){e.kind==="ask"&&this.size(),e.kind==="look"&&(this.look=e.at,this.draw())}size(){this.tell({kind:"size",width:innerWidth,height:innerHeight})}draw(){let e=this.told;if(document.documentElement.toggleAttribute("data-les-black",!!e?.black),e?.black){y(r`<p class="les-unseen">${i("class-wall-black")}</p>`,this.page);return}e?.running&&(this.framed=e.step?.view||this.framed),y(r`${e?.running&&e.step?this.step(e):this.start()}
      ${this.frame(e)}
      ${this.lost?r`<p class="les-w-lost">${i("class-wall-lost")}</p>`:c}`,this.page)}start(){let e=this.told?.ended?"class-wall-ended":"class-wall-welcome";return r`<div class="les-w-start">
        <h1>${i(e)}</h1>
        ${this.told?.ended?c:this.address("large")}
      </div>
      <footer class="les-w-foot">
        <label
          ><input
            type="checkbox"
            .checked=${this.keys}
            autocomplete="off"
            @change=${this.onSwitch}
          />
          ${i("class-wall-keys")}</label
        >
      </footer>`}address(e){let[t]=this.told?.addresses??[];return t?r`<div class="les-w-address" data-kind=${e}>
      <img src=${g("qr.svg")} alt=${i("class-wall-code")} width="300" height="300" />
      <p>
        ${e==="large"?r`<span>${i("class-wall-join")}</span>`:c}
        <b>${t.replace(/\/$/,"")}</b>
      </p>
    </div>`:c}frame(e){if(!this.framed)return c;let t=!!(e&&this.views(e));return r`<iframe
      class=${t?"les-w-frame":"les-w-frame les-w-waits"}
      ?inert=${!t}
      src=${`${L()}#${this.framed}`}
      title=${i("class-wall-view")}
      @load=${this.onFrame}
    ></iframe>`}views({running:e,step:t,phase:n,votes:a}){return!e||!t?.view||t.view!==this.framed?!1:!n||!a.length||n==="published"&&this.look==="view"}step(e){let t=e.step,n=this.views(e),a=t.number===1,o=M(e),l=r`<h1>${t.question||t.title}</h1>`,h=e.votes.length>1,p=n||h&&e.phase==="published";return r`<header class="les-w-head" data-full=${p?"yes":c}>
        ${p?l:r`<p>${w(t)} <span>${t.title}</span></p>`}
        ${a||p?c:this.address("small")}
      </header>
      ${n?c:r`<div class="les-w-body">
              <div class="les-w-words" data-many=${h?"yes":c}>
                ${p?c:l} ${this.text(e)}${this.votes(e)}
                ${e.box?r`<p class="les-w-text">
                        ${i(e.box==="open"?"class-phone-box-open":"class-phone-box-closed")}
                      </p>`:c}
              </div>
              ${a?this.address("large"):c}
            </div>`}
      ${o&&e.phase!=="published"?r`<p class="les-w-phase" data-phase=${e.phase}>${o}</p>`:c}`}text({step:e,votes:t,phase:n}){return n==="published"&&t.length?c:r`${e.text.map(a=>r`<p class="les-w-text">${a}</p>`)}`}votes(e){let{votes:t}=e,[n]=t;if(t.length>1){let a=e.phase==="published";return r`<ul class=${a?"les-w-shorts":"les-w-items"}>
        ${t.map(o=>a?this.short(o):r`<li>${o.text}</li>`)}
      </ul>`}return n?e.phase==="published"?this.results(n):this.options(e,n):c}options({step:e},t){let{story:n,options:a}=t,o=C(t);return r`${n?r`<p class="les-w-story"><b>${n.title}.</b> ${n.text}</p>`:c}
      ${o&&o!==e.question?r`<h2>${o}</h2>`:c}
      <ul class="les-w-options">
        ${a.map(({text:l},h)=>r`<li><b>${Nt[h]}</b><span>${l}</span></li>`)}
      </ul>`}short(e){let t=e.answers?.find(l=>l.right),n=e.options.find(({id:l})=>l===t?.option),a=(e.results??[]).filter(l=>l.enough),o=e.pairs?.shown.find(l=>l.option==="gained");return r`<li>
      <p>${e.text}</p>
      ${n?r`<p><b>✓ ${n.text}</b></p>
              ${ye(n.id,a,!0)}`:c}
      ${o?r`<p class="les-w-gained">${i("class-wall-gained",{n:o.about})}</p>`:c}
    </li>`}results(e){let t=(e.results??[]).filter(n=>n.enough);return r`${e.results?.length&&!t.length?r`<p class="les-w-text">${i("class-phone-too-few")}</p>`:c}
      <ul class="les-w-results">
        ${e.options.map((n,a)=>this.result(n,Nt[a],t,e.answers?.find(o=>o.option===n.id)))}
      </ul>`}result(e,t,n,a){return r`<li class=${a?.right?"les-w-right":""}>
      <b>${a?.right?"✓":t}</b>
      <div>
        <p><b>${e.text}</b></p>
        ${a?.answer?r`<p>${a.answer}</p>`:c}
      </div>
      <div>${ye(e.id,n,!0)}</div>
    </li>`}};function Ot(s){new Fe(s)}var Ds={alone:xt,join:St,remote:Et,teacher:Bt,wall:Ot},It=document.getElementById("class"),Dt=Ds[document.documentElement.dataset.lesClassPage??""];It&&Dt?Dt(It):document.documentElement.dataset.lesClass==="on"&&_t();})();
