(() => {
  const place = document.getElementById('api-docs');
  window.SwaggerUIBundle({
    url: place.dataset.document,
    domNode: place,
    deepLinking: true,
    // Calls tried here go with the page's own sign-in, which the API wants proven.
    requestInterceptor: request => {
      if (new URL(request.url, location.href).origin === location.origin) {
        request.headers['X-Antiforgery'] = place.dataset.antiforgery;
      }
      return request;
    }
  });
})();
