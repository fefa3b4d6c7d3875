package localaws.http;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import localaws.AwsError;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML as maps: an element is its text or its children, a repeated element is a list. */
final class Xml {
  private Xml() {}

  /** One entry: the root element's name and content. */
  static Map<String, Object> read(String text) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
      var root = document.getDocumentElement();
      return Map.of(root.getTagName(), content(root));
    } catch (SAXException | ParserConfigurationException e) {
      throw AwsError.refused("MalformedXML", "The XML you provided was not well-formed: " + e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object content(Element element) {
    var children = new LinkedHashMap<String, Object>();
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.merge(child.getTagName(), content(child), Xml::both);
      }
    }
    var text = element.getTextContent();
    return children.isEmpty() && !text.isBlank() ? text : children;
  }

  private static Object both(Object first, Object second) {
    var all = new ArrayList<Object>();
    if (first instanceof List<?> list) {
      all.addAll(list);
    } else {
      all.add(first);
    }
    all.add(second);
    return List.copyOf(all);
  }

  static String write(String name, Object content) {
    var xml = new StringBuilder();
    append(xml, name, content);
    return xml.toString();
  }

  private static void append(StringBuilder xml, String name, Object content) {
    if (content instanceof List<?> list) {
      list.forEach(item -> append(xml, name, item));
      return;
    }
    xml.append('<').append(name).append('>');
    if (content instanceof Map<?, ?> children) {
      children.forEach((child, value) -> append(xml, child.toString(), value));
    } else {
      var text = content.toString();
      xml.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
    xml.append("</").append(name).append('>');
  }
}
